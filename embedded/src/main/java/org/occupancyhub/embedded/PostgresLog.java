package org.occupancyhub.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's own log: kept small, with one older file beside it, and read for the reason of a failure. */
final class PostgresLog {

    static final long LARGEST = 5_000_000;
    static final int TAIL = 64_000;

    private static final Logger LOG = LoggerFactory.getLogger(PostgresLog.class);

    private final Path file;
    private boolean stuck;

    PostgresLog(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** Before a server starts. */
    void begin() {
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, "", StandardCharsets.UTF_8);
            } else if (Files.size(file) > LARGEST) {
                Files.move(file, older(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw DataDirectory.notWritable(file.getParent(), e);
        }
    }

    /**
     * While a server writes to it. Copied and emptied, not moved, since the server holds the file open and would go on with
     * the one that was moved; a line that it writes between the two is lost.
     */
    void keepSmall() {
        try {
            if (Files.size(file) > LARGEST) {
                keepOlder();
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                        .close();
            }
            stuck = false;
        } catch (IOException e) {
            if (!stuck) {
                LOG.warn("{} cannot be kept small: {}", file, e.toString());
            }
            stuck = true;
        }
    }

    /** Emptied it is in any case: on a full disk, where nothing can be copied, the server has most to complain about. */
    private void keepOlder() {
        try {
            Files.copy(file, older(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The older lines of {} are lost, since they cannot be copied: {}", file, e.toString());
            older().toFile().delete(); // half of them, where there was no room for all
        }
    }

    /** The last thing that the server or, where it kept silent, the program that starts it complained about. */
    String reason(PostgresTools.Outcome outcome) {
        List<String> complaints;
        try {
            complaints = tail().lines()
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                    .map(line -> line.replaceFirst("^.*(FATAL|PANIC): +", ""))
                    .toList();
        } catch (IOException e) {
            return lastLine(outcome.output()) + " (its log cannot be read: " + e.getMessage() + ")";
        }
        return complaints.isEmpty() ? lastLine(outcome.output()) : complaints.get(complaints.size() - 1);
    }

    static String lastLine(String output) {
        String[] lines = output.strip().split("\\R");
        return lines[lines.length - 1].strip();
    }

    private String tail() throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            channel.position(Math.max(0, channel.size() - TAIL));
            ByteBuffer end = ByteBuffer.allocate(TAIL);
            while (end.hasRemaining() && channel.read(end) >= 0) {
                // until it is full or the file ends
            }
            return new String(end.array(), 0, end.position(), StandardCharsets.ISO_8859_1);
        }
    }

    private Path older() {
        return file.resolveSibling(file.getFileName() + ".1");
    }
}
