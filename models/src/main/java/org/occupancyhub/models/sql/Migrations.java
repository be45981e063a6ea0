package org.occupancyhub.models.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings the schemas {@code raw}, {@code ops} and {@code ml} up to date; safe to run from several hubs at once. */
public final class Migrations {

    private static final String LOCATION = "classpath:occupancy-hub/sql/migrations";
    private static final Pattern FILE = Pattern.compile("V([0-9._]+)__.*\\.sql");
    private static final String VERSION = Sql.of(Migrations.class, "schema-version.sql");

    private Migrations() {}

    /**
     * @return how many migrations were new
     * @throws NewerSchemaException if the database is ahead: what is written to tables that one does not know is lost or wrong
     */
    public static int run(DataSource dataSource) {
        refuseNewer(dataSource);
        int migrations = run(dataSource, MigrationVersion.LATEST);
        refuseNewer(dataSource); // one that migrated meanwhile, while this one waited for it
        return migrations;
    }

    /** Only up to a version, as a backup has it. */
    public static int run(DataSource dataSource, String version) {
        return run(dataSource, MigrationVersion.fromVersion(version));
    }

    /** The version of a database; empty where there is no warehouse in it. */
    public static Optional<String> version(Connection connection) throws SQLException {
        try (PreparedStatement history =
                        connection.prepareStatement("select to_regclass('ops.schema_history') is not null");
                ResultSet row = history.executeQuery()) {
            row.next();
            if (!row.getBoolean(1)) {
                return Optional.empty();
            }
        }
        try (PreparedStatement select = connection.prepareStatement(VERSION);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getString("version")) : Optional.empty();
        }
    }

    /** The version that this program brings a database to. */
    public static String newest() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources(LOCATION.replace(":", "*:") + "/*.sql");
            return Arrays.stream(files)
                    .map(file -> FILE.matcher(String.valueOf(file.getFilename())))
                    .filter(Matcher::matches)
                    .map(match -> MigrationVersion.fromVersion(match.group(1)))
                    .max(MigrationVersion::compareTo)
                    .orElseThrow(() -> new IllegalStateException("the migrations are missing: a broken build"))
                    .getVersion();
        } catch (IOException e) {
            throw new UncheckedIOException("the migrations of the program cannot be read", e);
        }
    }

    public static boolean isNewer(String version) {
        return MigrationVersion.fromVersion(version).compareTo(MigrationVersion.fromVersion(newest())) > 0;
    }

    private static void refuseNewer(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            version(connection).ifPresent(Migrations::refuseNewer);
        } catch (SQLException e) {
            throw new IllegalStateException("the version of the database cannot be read: " + e.getMessage(), e);
        }
    }

    /** @throws NewerSchemaException if this program does not know the version */
    public static void refuseNewer(String version) {
        if (isNewer(version)) {
            throw new NewerSchemaException(version, newest());
        }
    }

    private static int run(DataSource dataSource, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations(LOCATION)
                .defaultSchema("ops")
                .table("schema_history")
                .createSchemas(true)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(target)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
