package org.occupancyhub.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresLogTest {

    private static final PostgresTools.Outcome FAILED =
            new PostgresTools.Outcome(1, "waiting for server to start....\npg_ctl: could not start server\n");

    @TempDir
    private Path folder;

    private Path file;
    private PostgresLog log;

    @BeforeEach
    void begin() {
        file = folder.resolve("postgres.log");
        log = new PostgresLog(file);
        log.begin();
    }

    @Test
    void theReasonIsTheLastComplaintAndOtherwiseWhatTheProgramSaidThatStartsIt() throws IOException {
        assertThat(log.reason(FAILED)).isEqualTo("pg_ctl: could not start server");

        write(
                "2026-03-02 10:00:00 UTC [7] FATAL:  the first\n2026-03-02 10:00:01 UTC [8] PANIC:  the second\nHINT:  none\n");

        assertThat(log.reason(FAILED)).isEqualTo("the second");
    }

    @Test
    void onlyTheEndOfALongLogIsReadForTheReason() throws IOException {
        write("FATAL:  of another day\n" + "x".repeat(PostgresLog.TAIL) + "\n");
        assertThat(log.reason(FAILED)).isEqualTo("pg_ctl: could not start server");

        write("FATAL:  of today\n");
        assertThat(log.reason(FAILED)).isEqualTo("of today");
    }

    @Test
    void aLogThatGrowsIsEmptiedUnderTheServerThatWritesItAndOneOlderIsKept() throws IOException {
        try (OutputStream server = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            server.write("small\n".getBytes(StandardCharsets.UTF_8));
            log.keepSmall();
            assertThat(folder.toFile().list()).containsExactly("postgres.log");

            server.write(new byte[(int) PostgresLog.LARGEST]);
            log.keepSmall();
            server.write("next\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(file).hasContent("next\n");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("postgres.log", "postgres.log.1");
        assertThat(folder.resolve("postgres.log.1")).hasSize(PostgresLog.LARGEST + "small\n".length());
    }

    @Test
    void itIsEmptiedAlsoWhereNothingOfItCanBeKept() throws IOException {
        Files.createDirectories(folder.resolve("postgres.log.1/in-the-way"));
        write("x".repeat((int) PostgresLog.LARGEST + 1));

        log.keepSmall();

        assertThat(file).isEmptyFile();
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }
}
