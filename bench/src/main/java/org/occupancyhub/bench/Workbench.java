package org.occupancyhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.occupancyhub.bench.load.Database;
import org.occupancyhub.bench.process.HubProcess;
import org.occupancyhub.embedded.EmbeddedServices;
import org.occupancyhub.embedded.EmbeddedSettings;

/**
 * What measurements share: a hub and a PostgreSQL, each started when first asked for, and a folder for their data that is
 * gone afterwards.
 */
public final class Workbench implements AutoCloseable {

    private final Path hubJar;
    private final String javaOptions;
    private final boolean quick;
    private final Progress progress;
    private final Path directory;

    private HubProcess hub;
    private EmbeddedServices postgres;

    private Workbench(Path hubJar, String javaOptions, boolean quick, Progress progress, Path directory) {
        this.hubJar = hubJar;
        this.javaOptions = javaOptions;
        this.quick = quick;
        this.progress = progress;
        this.directory = directory;
    }

    static Workbench open(Path hubJar, String javaOptions, boolean quick, Progress progress) throws IOException {
        Path directory = Files.createTempDirectory("occupancy-hub-bench-");
        return new Workbench(hubJar, javaOptions, quick, progress, directory);
    }

    public String javaOptions() {
        return javaOptions;
    }

    public Progress progress() {
        return progress;
    }

    /** The first value for a run that may take its time, the second for a quick one. */
    public int choose(int full, int quickly) {
        return quick ? quickly : full;
    }

    public Path directory(String name) {
        return directory.resolve(name);
    }

    /** A hub without demo data; all measurements share it. */
    public HubProcess hub() {
        if (hub == null) {
            hub = newHub("hub", false);
            progress.say("the hub runs");
        }
        return hub;
    }

    /** No longer needed: what comes next has the machine for itself. */
    public void closeHub() {
        if (hub != null) {
            hub.close();
            hub = null;
        }
    }

    /** A hub of its own on a data directory of that name, running. */
    public HubProcess newHub(String dataDirectory, boolean demoData) {
        return HubProcess.start(hubJar, javaOptions, directory(dataDirectory), demoData);
    }

    /** A new, empty database on the PostgreSQL of the benchmark. */
    public Database database(String name) {
        if (postgres == null) {
            postgres = EmbeddedServices.start(
                    EmbeddedSettings.in(directory("services")).onPorts(0, 0).with(true, false));
            progress.say("a PostgreSQL runs");
        }
        return Database.create(postgres.jdbcUrl(), name);
    }

    @Override
    public void close() throws IOException {
        closeHub();
        if (postgres != null) {
            postgres.close();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(Workbench::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("what the benchmark wrote cannot be removed", e);
        }
    }
}
