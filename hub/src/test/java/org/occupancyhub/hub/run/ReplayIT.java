package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.occupancyhub.testing.Eventually;
import org.occupancyhub.testing.SharedData;

class ReplayIT {

    private final HubUnderTest hub = HubUnderTest.shared();
    private final String site = "replayed-" + UUID.randomUUID();

    @TempDir
    private Path folder;

    @Test
    void everyLineOfAFileIsInTheMartsOnceHoweverOftenItIsReplayed() throws IOException {
        List<String> lines = generated(6_000);
        Path file = write(lines);

        Program.Outcome first = replay(file, "--site", site, "--zone", "Europe/Zurich", "--speed", "max");
        eventuallyReadings(site, 6_000);
        Program.Outcome second = replay(file, "--site", site, "--zone", "Europe/Zurich", "--speed", "max");
        marker(site);

        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.lastLine()).isEqualTo("read 6000, sent 6000, empty 0, rejected 0");
        assertThat(second.lastLine()).isEqualTo("read 6000, sent 6000, empty 0, rejected 0");
        assertThat(rows("raw.occupancy_events e join ops.devices d using (device_id)", site))
                .isEqualTo(6_001);
        assertThat(rows("staging.stg_events", site)).isEqualTo(6_001);
        assertHourlyMeans(site, lines.stream().map(line -> line.split(",")).toList(), 0, 1);
    }

    @Test
    void badLinesAreRejectedWithFileAndLineAndTheOthersLoad() throws IOException {
        List<String> lines = new ArrayList<>(generated(20));
        lines.set(2, "2026-03-02T10:00:00Z");
        lines.set(4, "2026-03-02T10:00:00Z,-3");
        lines.set(6, "2026-03-02T10:00:00Z,n/a");
        lines.set(8, "2026-03-02T10:00:00Z,9223372036854775808");
        lines.set(10, "2026-02-30T10:00:00Z,7");
        lines.set(12, "2026-03-02T10:00:00Z,\"7");
        lines.set(14, "2026-03-02T10:00:00Z,7\0");
        lines.set(16, "2026-03-02T10:00:00Z," + "7".repeat(10_000_000));
        lines.set(18, "2026-03-02T10:00:00Z,");
        Path file = write(lines);

        Program.Outcome outcome = replay(file, "--site", site, "--speed", "max");

        assertThat(outcome.lastLine()).isEqualTo("read 20, sent 11, empty 1, rejected 8");
        eventuallyReadings(site, 11);
        Eventually.eventually(() -> assertThat(rejects(file)).hasSize(8));
        Map<String, String> rejects = rejects(file);
        assertThat(rejects)
                .containsOnlyKeys(List.of(4, 6, 8, 10, 12, 14, 16, 18).stream()
                        .map(line -> file + ":" + line)
                        .toList());
        assertThat(rejects.get(file + ":6"))
                .isEqualTo("count must be a whole number from 0 to 1000000, but was \"-3\"");
        assertThat(rejects.get(file + ":8"))
                .isEqualTo("count must be a whole number from 0 to 1000000, but was \"n/a\"");
        assertThat(rejects.values()).allSatisfy(reason -> assertThat(reason).contains(" but "));
    }

    @Test
    void aYearOfTheCampusGymIsCompleteToTheLastReading() throws IOException {
        Path file = SharedData.assumeFile("campus-gym.csv");

        Program.Outcome outcome = replay(file, "--site", site, "--zone", "America/Los_Angeles", "--speed", "max");

        assertThat(outcome.lastLine()).isEqualTo("read 39843, sent 39843, empty 0, rejected 0");
        eventuallyReadings(site, 39_843);
        assertThat(rows("staging.stg_events", site)).isEqualTo(39_843);
        List<String[]> rows = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        assertHourlyMeans(site, rows, 1, 0);
    }

    @Test
    void sixteenGymsOfOneFileBecomeSixteenSites() {
        Path file = SharedData.assumeFile("fitness-parks.csv");

        Program.Outcome outcome = replay(
                file,
                "--time-column",
                "timestamp_utc",
                "--count-column",
                "occupancy",
                "--site-column",
                "gym",
                "--zone",
                "Europe/Zurich",
                "--naive",
                "utc",
                "--speed",
                "max");

        assertThat(outcome.lastLine()).isEqualTo("read 305946, sent 245366, empty 60580, rejected 0");
        Eventually.eventually(() -> assertThat(hub.database()
                        .sql(
                                """
                            select count(distinct site_id) || ' ' || sum(reading_count)
                            from marts.fct_occupancy_hourly h join marts.dim_site s using (site_id)
                            where s.time_zone = 'Europe/Zurich' and site_id !~ '^(replayed|import)-'""")
                        .query(String.class)
                        .single())
                .isEqualTo("16 245366"));
    }

    @Test
    void withoutAKafkaTheReplaySaysWhatIsMissingAndWhatToDo() throws IOException {
        Program.Outcome outcome = Program.run(
                Map.of("KAFKA_BROKERS", "localhost:1"),
                "replay",
                write(generated(1)).toString());

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.lastErrorLine())
                .isEqualTo("no Kafka answers at localhost:1; start the hub with `make run` or set KAFKA_BROKERS");
    }

    private Program.Outcome replay(Path file, String... options) {
        List<String> arguments = new ArrayList<>(List.of("replay", file.toString()));
        arguments.addAll(List.of(options));
        return Program.run(Map.of("KAFKA_BROKERS", hub.brokers()), arguments.toArray(String[]::new));
    }

    private void eventuallyReadings(String site, long expected) {
        Eventually.eventually(() -> assertThat(hub.database()
                        .sql("select coalesce(sum(reading_count), 0) from marts.fct_occupancy_hourly where site_id = ?")
                        .param(site)
                        .query(Long.class)
                        .single())
                .isEqualTo(expected));
    }

    /** A reading behind all others: where it is seen, everything before it has been dealt with. */
    private void marker(String site) {
        String json = "{\"device_id\":\"" + site + "\",\"count\":1}";
        assertThat(hub.ingest(json).statusCode()).isEqualTo(202);
        Eventually.eventually(() -> assertThat(hub.json("/api/occupancy/current?site=" + site)
                        .path("state")
                        .asText())
                .isEqualTo("live"));
    }

    private long rows(String relation, String site) {
        return hub.database()
                .sql("select count(*) from " + relation + " where site_id = ?")
                .param(site)
                .query(Long.class)
                .single();
    }

    private Map<String, String> rejects(Path file) {
        return hub
                .database()
                .sql("select origin, reason from raw.rejected_events where origin like ?")
                .param(file + ":%")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The marts against a computation that shares no code with them. */
    private void assertHourlyMeans(String site, List<String[]> rows, int timeColumn, int countColumn) {
        Map<Instant, Double> expected = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> OffsetDateTime.parse(row[timeColumn].replace(' ', 'T'))
                                .toInstant()
                                .truncatedTo(ChronoUnit.HOURS),
                        Collectors.averagingInt(row -> Integer.parseInt(row[countColumn]))));
        Instant lastHour = expected.keySet().stream().max(Instant::compareTo).orElseThrow();
        Map<Instant, Double> actual = hub
                .database()
                .sql("select hour_ts, avg_count from marts.fct_occupancy_hourly where site_id = ? and hour_ts <= ?")
                .params(site, java.sql.Timestamp.from(lastHour))
                .query((row, number) -> Map.entry(row.getTimestamp(1).toInstant(), row.getDouble(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((hour, mean) ->
                assertThat(actual.get(hour)).as("mean of %s", hour).isCloseTo(mean, within(1e-6)));
    }

    private static List<String> generated(int readings) {
        Random random = new Random(7);
        Instant start = Instant.parse("2026-01-05T06:00:00Z");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < readings; i++) {
            Instant ts = start.plusSeconds(600L * i + random.nextInt(60));
            lines.add(DateTimeFormatter.ISO_INSTANT.format(ts) + "," + random.nextInt(120));
        }
        return lines;
    }

    private Path write(List<String> lines) throws IOException {
        Path file = folder.resolve("counts.csv");
        Files.writeString(file, "ts,count\n" + String.join("\n", lines) + "\n");
        return file;
    }
}
