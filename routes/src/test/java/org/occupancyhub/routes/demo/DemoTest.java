package org.occupancyhub.routes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.history.HourRow;
import org.occupancyhub.models.history.SiteReading;

class DemoTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final Instant NOW = Instant.parse("2026-11-23T15:07:00Z");

    private final DemoSites sites = new DemoSites(ZURICH);
    private final RecordedHistory history = new RecordedHistory();

    @Test
    void theHistoryCoversThirteenMonthsNewestDayFirstAndNothingLiesInTheFuture() {
        List<OccupancyEvent> events = load(NOW);

        assertThat(events).hasSizeBetween(150_000, 260_000);
        assertThat(events).allMatch(event -> !event.ts().isAfter(NOW));
        assertThat(events.get(0).ts()).isAfter(NOW.minus(Duration.ofDays(1)));
        assertThat(events.get(events.size() - 1).ts()).isBefore(NOW.minus(Duration.ofDays(390)));
        assertThat(events)
                .allMatch(event -> ((Count) event.reading()).people() <= 120
                        && event.source().equals("demo")
                        && sites.places().containsKey(event.deviceId()));
    }

    @Test
    void theSameHistoryIsMadeTwice() {
        Set<String> ids = new HashSet<>();
        load(NOW).forEach(event -> ids.add(event.eventId().value()));
        int once = ids.size();
        load(NOW).forEach(event -> ids.add(event.eventId().value()));

        assertThat(ids).hasSize(once);
    }

    @Test
    void whatWasNotSentIsMadeAgainUntilAllIs() {
        DemoHistory past = new DemoHistory(sites, history, Clock.fixed(NOW, ZURICH));
        assertThat(past.days().next()).isNotEmpty(); // and no further: the broker stumbled
        assertThat(past.days()).hasNext();

        past.complete();

        assertThat(past.days()).isExhausted();
    }

    @Test
    void onlyHoursThatAreMissingAreMadeAgain() {
        history.takeAll(load(NOW));
        Instant hole = Instant.parse("2026-03-03T17:00:00Z");
        history.readings.get(new SiteId("demo-gym")).remove(hole);

        List<OccupancyEvent> again = load(NOW.plus(Duration.ofDays(1)));

        assertThat(again).anyMatch(event -> event.ts().equals(hole));
        assertThat(again)
                .allMatch(event -> event.ts().isAfter(NOW.minus(Duration.ofHours(2)))
                        || !event.ts().isBefore(hole) && event.ts().isBefore(hole.plus(Duration.ofHours(1))));
        assertThat(again).hasSizeBetween(300, 700);
    }

    @Test
    void anEveningIsFullerThanAMorningAndTheSiteIsNeverFullAllTheTime() {
        Map<Integer, List<Integer>> byHour = new HashMap<>();
        for (OccupancyEvent event : load(NOW)) {
            if (event.deviceId().value().equals("demo-gym-weights")) {
                byHour.computeIfAbsent(event.ts().atZone(ZURICH).getHour(), hour -> new ArrayList<>())
                        .add(((Count) event.reading()).people());
            }
        }
        assertThat(mean(byHour.get(18))).isGreaterThan(2 * mean(byHour.get(9))).isBetween(12.0, 36.0);
    }

    @Test
    void theFeedGivesEachDeviceItsTurn() {
        DemoFeed feed = new DemoFeed(sites, Clock.fixed(NOW, ZURICH));
        Set<String> devices = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            feed.next().forEach(event -> {
                assertThat(event.ts()).isEqualTo(NOW);
                devices.add(event.deviceId().value());
            });
        }
        assertThat(devices).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void easterIsWhereItBelongs() {
        assertThat(AcademicYear.easter(2025)).isEqualTo("2025-04-20");
        assertThat(AcademicYear.easter(2026)).isEqualTo("2026-04-05");
        assertThat(AcademicYear.easter(2038)).isEqualTo("2038-04-25");
        assertThat(AcademicYear.isHoliday(LocalDate.parse("2026-04-03"))).isTrue();
        assertThat(AcademicYear.isHoliday(LocalDate.parse("2026-05-14"))).isTrue();
    }

    @Test
    void theSampleInTheRepositoryIsWhatTheGeneratorWrites() throws IOException {
        StringBuilder csv = new StringBuilder();
        new SyntheticCsv(
                        SyntheticCsv.Layout.campus,
                        1,
                        LocalDate.parse("2025-08-25"),
                        LocalDate.parse("2025-09-29"),
                        Duration.ofMinutes(10),
                        ZURICH)
                .writeTo(csv);

        assertThat(csv.toString()).isEqualTo(Files.readString(Path.of("../models/sql/seeds/gym_dataset.csv")));
    }

    private List<OccupancyEvent> load(Instant now) {
        List<OccupancyEvent> events = new ArrayList<>();
        new DemoHistory(sites, history, Clock.fixed(now, ZURICH)).days().forEachRemaining(events::addAll);
        return events;
    }

    private static double mean(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).average().orElseThrow();
    }

    /** What the marts would hold. */
    private static final class RecordedHistory implements History {

        private final Map<SiteId, Map<Instant, Long>> readings = new HashMap<>();

        void takeAll(List<OccupancyEvent> events) {
            events.forEach(event -> readings.computeIfAbsent(event.placement().siteId(), site -> new HashMap<>())
                    .merge(event.ts().truncatedTo(java.time.temporal.ChronoUnit.HOURS), 1L, Long::sum));
        }

        @Override
        public List<HourRow> hours(SiteId site, Instant from, Instant to) {
            return readings.getOrDefault(site, Map.of()).entrySet().stream()
                    .map(hour -> new HourRow(hour.getKey(), 0, 0, 0, hour.getValue()))
                    .toList();
        }

        @Override
        public List<SiteReading> course(SiteId site, Instant from, Instant to, Duration step) {
            return List.of();
        }
    }
}
