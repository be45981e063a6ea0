package org.occupancyhub.routes.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRun.SiteRows;
import org.occupancyhub.models.imports.ImportRun.State;
import org.occupancyhub.models.imports.PastReadings.PastReading;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Thresholds;
import org.occupancyhub.testing.Eventually;
import org.occupancyhub.testing.MutableClock;

class PastDayRunTest {

    private static final SiteId GYM = new SiteId("gym");
    private static final SiteId AGAIN = new SiteId("gym-again");
    private static final Site SITE = new Site(
            GYM,
            "Gym",
            ZoneId.of("Europe/Zurich"),
            null,
            Duration.ofMinutes(10),
            OpeningHours.ALWAYS,
            Thresholds.DEFAULT,
            List.of(),
            false);
    private static final List<PastReading> DAY = List.of(
            new PastReading("door", null, Instant.parse("2026-03-02T08:03:00Z"), 5),
            new PastReading("door", null, Instant.parse("2026-03-02T20:07:00Z"), 7));

    private final MutableClock clock = MutableClock.at("2026-03-10T11:00:00Z");
    private final List<OccupancyEvent> sent = new CopyOnWriteArrayList<>();
    private final PastDayRun run = new PastDayRun(
            new LiveRun.Frame(
                    1,
                    new ImportOrder.PastDay(GYM, LocalDate.of(2026, 3, 2), 100_000),
                    "me",
                    clock.instant(),
                    clock,
                    () -> false),
            new ImportOrder.PastDay(GYM, LocalDate.of(2026, 3, 2), 100_000),
            SITE,
            new PastDayRun.Target(AGAIN, false),
            DAY,
            sent::addAll);
    private final Thread thread = new Thread(run::run);

    @AfterEach
    void itEnds() throws InterruptedException {
        run.stop();
        thread.join();
    }

    @Test
    void eachReadingHappensAtItsTimeOfDayAndNoneAheadOfTheClock() {
        thread.start();
        Eventually.until("what is due is sent", () -> sent.size() == 1);
        assertThat(run.now().state()).isEqualTo(State.RUNNING);
        Instant morning = Instant.parse("2026-03-10T08:00:00Z");
        assertThat(run.now().sites()).containsExactly(new SiteRows("gym-again", false, 1, morning, morning));

        Instant evening = Instant.parse("2026-03-10T20:00:00Z");
        clock.set(evening);

        Eventually.until("it is over", () -> run.now().state() == State.DONE);
        assertThat(sent).extracting(OccupancyEvent::ts).containsExactly(morning, evening);
        assertThat(sent).extracting(event -> event.placement().siteId()).containsOnly(AGAIN);
    }

    @Test
    void itGoesOnWithTheWholeMomentOfWhatCameLast() {
        Instant morning = Instant.parse("2026-03-10T08:00:00Z");
        clock.set(Instant.parse("2026-03-10T20:30:00Z"));
        ImportOrder.PastDay rest = new ImportOrder.PastDay(GYM, LocalDate.of(2026, 3, 2), 100_000, morning);

        new PastDayRun(
                        new LiveRun.Frame(2, rest, "me", clock.instant(), clock, () -> false),
                        rest,
                        SITE,
                        new PastDayRun.Target(AGAIN, true),
                        List.of(
                                new PastReading("early", null, Instant.parse("2026-03-02T07:03:00Z"), 3),
                                new PastReading("door", null, Instant.parse("2026-03-02T08:03:00Z"), 5),
                                new PastReading("gate", null, Instant.parse("2026-03-02T08:04:00Z"), 6),
                                new PastReading("door", null, Instant.parse("2026-03-02T20:07:00Z"), 7)),
                        sent::addAll)
                .run();

        assertThat(sent)
                .extracting(event -> event.deviceId().value())
                .containsExactly("again-door", "again-gate", "again-door");
        assertThat(PastDayRun.leavesSome(DAY, SITE, Instant.parse("2026-03-10T20:10:00Z"), clock.instant()))
                .isFalse();
    }
}
