package org.occupancyhub.models.sql;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schemas {@code raw}, {@code ops} and {@code ml} up to date; safe to run from several hubs at once. */
public final class Migrations {

    private static final String LOCATION = "classpath:occupancy-hub/sql/migrations";

    private Migrations() {}

    /** @return how many migrations were new */
    public static int run(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations(LOCATION)
                .defaultSchema("ops")
                .table("schema_history")
                .createSchemas(true)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
