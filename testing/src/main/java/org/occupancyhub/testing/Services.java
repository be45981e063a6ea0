package org.occupancyhub.testing;

import org.occupancyhub.embedded.EmbeddedServices;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One embedded PostgreSQL and one embedded Kafka for all tests of this process, each started when first asked for and
 * stopped when the process ends. They are the ones that the hub itself runs on.
 */
public final class Services {

    private Services() {}

    /** A new, empty database. */
    public static Database database() {
        return database("template1");
    }

    /** A new topic of one partition whose name nobody else has. */
    public static String topic(String prefix) {
        return broker().topic(prefix);
    }

    public static String bootstrapServers() {
        return SharedKafka.SERVICES.bootstrapServers();
    }

    public static Broker broker() {
        return new Broker(bootstrapServers());
    }

    static Database database(Database template) {
        return database(template.name());
    }

    private static Database database(String template) {
        EmbeddedServices postgres = SharedPostgres.SERVICES;
        String name = Names.fresh("test").replace('-', '_');
        JdbcClient.create(named("occupancy", postgres).dataSource())
                .sql("create database " + name + " template " + template)
                .update();
        return named(name, postgres);
    }

    private static Database named(String name, EmbeddedServices postgres) {
        String server = postgres.jdbcUrl().substring(0, postgres.jdbcUrl().lastIndexOf('/') + 1);
        return new Database(name, server + name, postgres.user(), postgres.password());
    }

    private static final class SharedPostgres {
        static final EmbeddedServices SERVICES = TestDirectory.start("postgres", true, false);
    }

    private static final class SharedKafka {
        static final EmbeddedServices SERVICES = TestDirectory.start("kafka", false, true);
    }
}
