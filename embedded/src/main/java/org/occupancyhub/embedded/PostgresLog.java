package org.occupancyhub.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The server's own log, read for the reason of a failure. */
final class PostgresLog {

    private PostgresLog() {}

    /** The last thing that the server or, where it kept silent, the program that starts it complained about. */
    static String reason(Path log, PostgresTools.Outcome outcome) {
        List<String> complaints;
        try {
            complaints = Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream()
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
}
