package org.occupancyhub.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.occupancyhub.testing.SharedData;
import picocli.CommandLine;

class BacktestCommandTest {

    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-01-05T00:00:00Z");
    private static final int DAYS = 70;

    @TempDir
    private Path folder;

    private Path counts;
    private String printed;
    private String complained;

    @BeforeEach
    void generate() throws IOException {
        counts = folder.resolve("counts.csv");
        Files.write(counts, generated());
    }

    @Test
    void theSameFileCutAtAnOriginGivesTheSameBytesForThatOrigin() throws IOException {
        Path cut = folder.resolve("cut.csv");
        List<String> lines = Files.readAllLines(counts);
        Files.write(
                cut,
                lines.stream()
                        .filter(line -> line.startsWith("ts") || line.compareTo("2026-03-01T") < 0)
                        .toList());

        assertThat(predicted(counts, "2026-02-28", "2026-03-02", "--model", "best"))
                .filteredOn(line -> line.split(",")[1].equals("2026-03-01T00:00:00+00:00"))
                .hasSize(2 * 168)
                .isEqualTo(predicted(cut, "2026-03-01", "2026-03-01", "--model", "best").stream()
                        .skip(1)
                        .toList());
    }

    @Test
    void threadsChangeNoByteOfThePredictions() {
        List<String> one = predicted(counts, "2026-02-28", "2026-03-01", "--threads", "1");

        assertThat(predicted(counts, "2026-02-28", "2026-03-01", "--threads", "2"))
                .isEqualTo(one);
        assertThat(one).hasSize(1 + 2 * 2 * 168).startsWith("site,origin,target,predicted,lower,upper");
    }

    @Test
    void aRealGymCutAtAnOriginGivesTheSameBytes() throws IOException {
        Path gym = SharedData.assumeFile("campus-gym.csv");
        Path cut = folder.resolve("campus-gym.csv");
        Files.write(
                cut,
                Files.readAllLines(gym).stream()
                        .filter(line -> !Character.isDigit(line.charAt(0))
                                || line.substring(line.indexOf(',') + 1).compareTo("2015-10-13") < 0)
                        .toList());
        String[] place = {"--zone", "America/Los_Angeles", "--country", "US"};

        assertThat(predicted(gym, "2015-10-12", "2015-10-14", place))
                .filteredOn(line -> line.split(",")[1].equals("2015-10-13T00:00:00-07:00"))
                .hasSize(168)
                .isEqualTo(predicted(cut, "2015-10-13", "2015-10-13", place).stream()
                        .skip(1)
                        .toList());
    }

    @Test
    void allFiguresArePrintedAndWrittenAsJson() throws IOException {
        Path json = folder.resolve("figures.json");

        int status = backtest(
                counts,
                "2026-02-27",
                "2026-03-05",
                "--model",
                "profile-level,seasonal-naive",
                "--by-site",
                "--history-days",
                "14",
                "--json",
                json.toString());

        assertThat(status).as(complained).isZero();
        assertThat(printed.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(printed)
                .contains("MAE", "WAPE", "80 % interval", "pinball .9", "1..24", "25..168", "1..168")
                .contains("profile-level, 14 days")
                .containsPattern("profile-level +seasonal-naive +1\\.\\.24 +[-+][0-9.]+ +[-+][0-9.]+ +[-+][0-9.]+ +2 ");
        JsonNode figures = new ObjectMapper().readTree(json.toFile());
        assertThat(figures.at("/format").asInt()).isEqualTo(1);
        assertThat(figures.at("/plan/every_hours").asInt()).isEqualTo(24);
        assertThat(figures.at("/data/fingerprint").asText()).matches("[0-9a-f]{16}");
        assertThat(figures.at("/data/sites").size()).isEqualTo(2);
        assertThat(figures.at("/models").size()).isEqualTo(4);
        JsonNode first = figures.at("/models/0");
        assertThat(first.at("/parameters").isObject()).isTrue();
        assertThat(first.at("/history_days").isNull()).isTrue();
        assertThat(figures.at("/models/2/history_days").asInt()).isEqualTo(14);
        assertThat(first.at("/scores/2/last_horizon").asInt()).isEqualTo(168);
        assertThat(first.at("/scores/0/mae").asDouble()).isPositive();
        assertThat(first.at("/scores/0/pinball50").asDouble())
                .isEqualTo(first.at("/scores/0/mae").asDouble() / 2, within(1e-12));
        assertThat(first.at("/sites/1/site").asText()).isEqualTo("south");
        assertThat(figures.at("/comparisons/0/comparison/weeks").asInt()).isPositive();
    }

    @Test
    void aCalendarMakesClosuresAndHolidaysKnown() throws IOException {
        Path calendar = folder.resolve("calendar.csv");
        Files.writeString(
                calendar,
                """
                from,to,kind,name,site
                2026-03-01,2026-03-02,closure,Works,north
                2026-03-03T18:00,2026-03-03T22:00,event,Open evening,
                2026-02-16,2026-05-29,season,Semester,
                2026-03-04,,holiday,,
                """);

        List<String> rows = predicted(counts, "2026-03-01", "2026-03-01", "--calendar", calendar.toString());

        assertThat(rows)
                .filteredOn(line -> line.startsWith("north,") && line.contains(",2026-03-02T"))
                .hasSize(24)
                .allSatisfy(line -> assertThat(line).endsWith(",0.0,0.0,0.0"));
        assertThat(rows)
                .filteredOn(line -> line.startsWith("south,") && line.contains(",2026-03-02T18"))
                .noneSatisfy(line -> assertThat(line).endsWith(",0.0,0.0,0.0"));
    }

    @Test
    void whatIsWrongIsSaidInOneLine() throws IOException {
        Path calendar = folder.resolve("calendar.csv");
        Files.writeString(calendar, "from,to,kind,name\n2026-03-01,,closure,\n2026-03-32,,closure,\n");
        assertThat(backtest(counts, "2026-03-01", "2026-03-01", "--calendar", calendar.toString()))
                .isEqualTo(1);
        assertThat(complained)
                .contains("[" + calendar + ":3] from must be a day such as 2026-12-24 or a local time such as");

        Files.writeString(calendar, "from,to,kind,name\n2026-03-01,,party,\n");
        assertThat(backtest(counts, "2026-03-01", "2026-03-01", "--calendar", calendar.toString()))
                .isEqualTo(1);
        assertThat(complained)
                .contains("[" + calendar + ":2] kind must be holiday, closure, event or season, but was \"party\"");

        Files.writeString(calendar, "from,to,kind,name\n2026-03-05,2026-03-01,event,Open day\n");
        backtest(counts, "2026-03-01", "2026-03-01", "--calendar", calendar.toString());
        assertThat(complained).contains("it must end after it begins, but was \"2026-03-05\" to \"2026-03-01\"");

        Path missing = folder.resolve("missing.csv");
        assertThat(backtest(counts, "2026-03-01", "2026-03-01", "--calendar", missing.toString()))
                .isEqualTo(1);
        assertThat(complained).contains("[" + missing + "] is not there");

        Files.writeString(calendar, "day\n2026-03-01\n");
        backtest(counts, "2026-03-01", "2026-03-01", "--calendar", calendar.toString());
        assertThat(complained).contains("there must be the columns from,to,kind,name or a column date");

        assertThat(backtest(counts, "2026-03-01", "2026-03-01", "--model", "oracle"))
                .isEqualTo(2);
        assertThat(complained).contains("--model must be all or one of").contains("but was \"oracle\"");
        assertThat(backtest(counts, "2026-03-01", "2026-03-01", "--history-days", "0"))
                .isEqualTo(2);
        assertThat(complained).contains("days of history must be 1 or more, but were 0");
        assertThat(backtest(counts, "2026-03-01", "2026-03-01", "--warehouse")).isEqualTo(2);
        assertThat(complained).contains("either FILE or --warehouse can be given, not both");
        assertThat(backtest(counts, "2020-01-01", "2020-01-02", "--model", "seasonal-naive"))
                .isEqualTo(1);
        assertThat(complained).contains("nothing can be predicted: no site was counted before the end of 2020-01-02");
        assertThat(backtest(counts, "2030-01-01", "2030-01-02", "--model", "seasonal-naive"))
                .isZero();
        assertThat(complained).contains("nothing was scored: no hour from the origins on was counted");
        assertThat(printed).contains("–").doesNotContain("NaN");
    }

    @Test
    void whatCannotWorkIsSaidBeforeTheWorkIsDone() {
        Path nowhere = folder.resolve("no/such/figures.json");

        for (String option : List.of("--json", "--out")) {
            assertThat(backtest(counts, "2026-03-01", "2026-03-01", option, nowhere.toString()))
                    .isEqualTo(1);
            assertThat(complained)
                    .contains("[" + nowhere + "] cannot be written: there is no folder " + nowhere.getParent());
            assertThat(printed).isEmpty();
            assertThat(backtest(counts, "2026-03-01", "2026-03-01", option, folder.toString()))
                    .isEqualTo(1);
            assertThat(complained).contains("cannot be written: it is a folder");
        }
        assertThat(backtest(counts, "2026-03-01", "2026-03-01", "--hours", "1000000000"))
                .isEqualTo(2);
        assertThat(complained).contains("hours must be from 1 to 8784, but was 1000000000");
        assertThat(backtest(counts, "2026-13-01", "2026-03-01")).isEqualTo(2);
        assertThat(complained)
                .contains("'--from': must be a day such as 2026-03-01, but was \"2026-13-01\"")
                .doesNotContain("java.time");
    }

    private List<String> predicted(Path file, String from, String to, String... options) {
        Path out = folder.resolve("predictions.csv");
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--out", out.toString()));
        assertThat(backtest(file, from, to, all.toArray(String[]::new)))
                .as(() -> complained)
                .isZero();
        try {
            return Files.readAllLines(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int backtest(Path file, String from, String to, String... options) {
        List<String> arguments = new ArrayList<>(List.of("backtest", file.toString(), "--from", from, "--to", to));
        if (!file.endsWith("campus-gym.csv")) {
            arguments.addAll(List.of("--site-column", "place", "--zone", "UTC"));
        }
        arguments.addAll(List.of(options));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                HubMain.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int status = command.execute(arguments.toArray(String[]::new));
        printed = out.toString();
        complained = err.toString();
        return status;
    }

    /** Two gyms, a reading each half hour. */
    private static List<String> generated() {
        Random random = new Random(4);
        List<String> lines = new ArrayList<>(List.of("ts,count,place"));
        for (int half = 0; half < DAYS * 48; half++) {
            OffsetDateTime ts = FIRST.plusMinutes(30L * half);
            LocalDate day = ts.toLocalDate();
            double people = ts.getHour() < 6 ? 0 : 10 + 30 * Math.exp(-Math.pow(ts.getHour() - 18, 2) / 10.0);
            double level = 1
                    + 0.2 * Math.sin(day.getDayOfYear())
                    - 0.05 * day.getDayOfWeek().getValue();
            for (String place : List.of("north", "south")) {
                double mean = people * level * (place.equals("north") ? 1 : 2);
                lines.add(ts + "," + Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian())) + ","
                        + place);
            }
        }
        return lines;
    }
}
