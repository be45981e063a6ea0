package org.occupancyhub.embedded;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The server settings of the embedded PostgreSQL: durable always, and small enough for a small machine. */
final class PostgresConfig {

    private PostgresConfig() {}

    /** As options of the {@code postgres} program; no value holds a blank or a quote. */
    static String options(int port) {
        return settings(port).entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> settings(int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", Ports.HOST);
        settings.put("port", Integer.toString(port));
        // A socket's path may hold 107 bytes only, which a data directory easily exceeds; loopback is enough.
        settings.put("unix_socket_directories", "");
        settings.put("cluster_name", "occupancy-hub");
        durable(settings);
        small(settings);
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_min_messages", "warning");
        return settings;
    }

    /** On the command line, so that no configuration file turns it off. */
    private static void durable(Map<String, String> settings) {
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("max_wal_size", "256MB");
        settings.put("min_wal_size", "64MB");
    }

    private static void small(Map<String, String> settings) {
        settings.put("shared_buffers", "48MB");
        settings.put("max_connections", "40");
        settings.put("work_mem", "8MB");
        settings.put("maintenance_work_mem", "32MB");
        settings.put("effective_cache_size", "384MB");
        settings.put("huge_pages", "off");
        // Compiling a query takes longer than the small ones here run.
        settings.put("jit", "off");
        // Reads come from the cache of the operating system; the three I/O workers would idle.
        settings.put("io_method", "sync");
        settings.put("max_worker_processes", "2");
        settings.put("max_parallel_workers_per_gather", "0");
        settings.put("max_parallel_maintenance_workers", "0");
        settings.put("max_logical_replication_workers", "0");
        settings.put("max_wal_senders", "2");
        settings.put("autovacuum_worker_slots", "2");
        settings.put("autovacuum_max_workers", "2");
    }
}
