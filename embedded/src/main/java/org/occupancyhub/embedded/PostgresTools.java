package org.occupancyhub.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL's own programs, run so that they work for every user. They refuse to run as root; there they run in a user
 * namespace of their own ({@code unshare -U}), where they are nobody in particular but still own root's files.
 */
final class PostgresTools {

    private final Path bin;
    private final List<String> prefix;

    private PostgresTools(Path bin, List<String> prefix) {
        this.bin = bin;
        this.prefix = prefix;
    }

    static PostgresTools of(Path binaries) {
        return new PostgresTools(binaries.resolve("bin"), prefix());
    }

    /** What a program answered: its exit status and what it printed. */
    record Outcome(int status, String output) {
        boolean done() {
            return status == 0;
        }
    }

    Outcome run(String program, List<String> arguments) {
        try {
            // A file, not a pipe: a server that is started through pg_ctl would hold the pipe open for good.
            Path output = Files.createTempFile(bin.getParent(), program, ".out");
            try {
                Process process = start(program, arguments, output);
                int status = waitFor(program, process);
                return new Outcome(status, Files.readString(output, StandardCharsets.ISO_8859_1));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new EmbeddedServiceException(
                    "the embedded PostgreSQL cannot run " + bin.resolve(program) + ": " + e.getMessage(), e);
        }
    }

    private Process start(String program, List<String> arguments, Path output) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(bin.toFile());
        // What the user set for some other PostgreSQL must not steer this one.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private static int waitFor(String program, Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new EmbeddedServiceException("interrupted while " + program + " ran", e);
        }
    }

    private static List<String> prefix() {
        if (!CurrentUser.isRoot()) {
            return List.of();
        }
        if (!LinuxUtils.isUnshareAvailable()) {
            throw new EmbeddedServiceException("PostgreSQL refuses to run as root, and `unshare -U` that would help is"
                    + " not permitted here; start the hub as a plain user or set POSTGRES_DSN to another PostgreSQL");
        }
        return List.of("unshare", "-U");
    }
}
