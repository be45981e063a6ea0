package org.occupancyhub.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL's data directory. It is made beside its place and moved there when whole: a hub killed in the middle of
 * that starts again from nothing, and a directory that stands in its place always is one that was finished.
 */
final class PostgresCluster {

    private static final String MAJOR = "18";
    private static final String PART = "postgres-part-";

    private final PostgresTools tools;
    private final Path path;

    PostgresCluster(PostgresTools tools, Path path) {
        this.tools = tools;
        this.path = path;
    }

    Path path() {
        return path;
    }

    void createIfMissing() {
        try {
            if (Files.exists(path)) {
                check();
            } else {
                create();
            }
        } catch (IOException e) {
            throw new EmbeddedServiceException(
                    "PostgreSQL's data cannot be kept in " + path + ": " + e.getMessage()
                            + "; set HUB_DATA_DIR to a directory with room that user " + CurrentUser.name()
                            + " may write",
                    e);
        }
    }

    private void check() throws IOException {
        if (!CurrentUser.owns(path)) {
            throw new EmbeddedServiceException(path + " belongs to user " + Files.getOwner(path)
                    + ", but the hub runs as user " + CurrentUser.name()
                    + "; start it as the owner or set HUB_DATA_DIR to another directory");
        }
        Path version = path.resolve("PG_VERSION");
        if (!Files.exists(version)) {
            throw new EmbeddedServiceException(path + " holds no PostgreSQL data (PG_VERSION is missing)"
                    + "; move it away or set HUB_DATA_DIR to another directory");
        }
        String major = Files.readString(version).strip();
        if (!major.equals(MAJOR)) {
            throw new EmbeddedServiceException(path + " holds data of PostgreSQL " + major + ", this hub brings "
                    + MAJOR + "; dump and restore it, or set HUB_DATA_DIR to another directory");
        }
    }

    private void create() throws IOException {
        deleteParts();
        Path part = Files.createTempDirectory(path.getParent(), PART);
        // No --no-sync: what initdb made must be on the disk before the first commit relies on it. The locale is
        // PostgreSQL's own, so that an order of names does not change with the operating system's libraries.
        PostgresTools.Outcome outcome = tools.run(
                "initdb",
                List.of(
                        "-D",
                        part.toString(),
                        "--username=" + PostgresServer.USER,
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        if (!outcome.done()) {
            throw new EmbeddedServiceException("PostgreSQL cannot set up " + part + ": "
                    + PostgresLog.lastLine(outcome.output()) + advice(outcome.output()));
        }
        Directories.publish(part, path);
    }

    private static String advice(String output) {
        return output.contains("could not look up effective user ID")
                ? "; give that user a name in /etc/passwd or set POSTGRES_DSN to another PostgreSQL"
                : "; set HUB_DATA_DIR to a directory with room that user " + CurrentUser.name() + " owns and reaches";
    }

    private void deleteParts() throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(path.getParent(), PART + "*")) {
            for (Path part : parts) {
                Directories.delete(part);
            }
        }
    }
}
