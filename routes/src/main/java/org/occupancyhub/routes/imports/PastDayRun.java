package org.occupancyhub.routes.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.occupancyhub.models.event.AreaId;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.EventId;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.imports.ImportCounts;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRun.LatestRow;
import org.occupancyhub.models.imports.ImportRun.Outcome;
import org.occupancyhub.models.imports.ImportRun.RejectKind;
import org.occupancyhub.models.imports.ImportRun.SiteRows;
import org.occupancyhub.models.imports.PastReadings.PastReading;
import org.occupancyhub.models.site.Site;

/**
 * A past day that happens again: each reading at its time of day on today's date, one a reading interval and device, so that
 * another day on the same date takes the place of what was there.
 */
final class PastDayRun extends LiveRun {

    static final String SOURCE = "replay";

    private static final String PREFIX = "again-";
    private static final int LATEST = 12;

    private final List<Due> due;
    private final Target target;
    private final Consumer<List<OccupancyEvent>> send;
    private final Deque<LatestRow> latest = new ArrayDeque<>();
    private volatile int sent;

    /** A reading and when it happens again. */
    private record Due(Instant ts, PastReading reading) {}

    /** @param known whether the site was there before this run */
    record Target(SiteId site, boolean known) {}

    /** @param send returns when the broker holds them */
    PastDayRun(
            Frame frame,
            ImportOrder.PastDay order,
            Site original,
            Target target,
            List<PastReading> readings,
            Consumer<List<OccupancyEvent>> send) {
        super(frame, order.speed());
        this.target = target;
        this.send = send;
        this.due = due(readings, original, order.after(), frame.clock().instant())
                .sorted(Comparator.comparing(Due::ts))
                .toList();
    }

    /** Whether there is something to send after what was sent before. */
    static boolean leavesSome(List<PastReading> readings, Site original, Instant after, Instant now) {
        return due(readings, original, after, now).findAny().isPresent();
    }

    /** The moment of what came last comes again whole: of several devices it may have stopped between two. */
    private static Stream<Due> due(List<PastReading> readings, Site original, Instant after, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, original.timeZone());
        return readings.stream()
                .map(reading -> new Due(again(reading.ts(), today, original), reading))
                .filter(one -> after == null || !one.ts().isBefore(after));
    }

    private static Instant again(Instant ts, LocalDate today, Site site) {
        ZoneId zone = site.timeZone();
        long step = Math.max(
                Duration.ofMinutes(1).toSeconds(), site.readingInterval().toSeconds());
        int second = ts.atZone(zone).toLocalTime().toSecondOfDay();
        LocalTime slot = LocalTime.ofSecondOfDay(second - second % step);
        return today.atTime(slot).atZone(zone).toInstant();
    }

    @Override
    void work() {
        Iterator<List<Due>> slices = pace().slices(due, Due::ts);
        while (slices.hasNext()) {
            List<Due> slice = slices.next();
            for (Due one : slice) {
                if (!pace().waitUntil(one.ts(), clock())) {
                    return;
                }
                send.accept(List.of(event(one)));
                sent++;
                note(one);
            }
        }
    }

    private OccupancyEvent event(Due one) {
        DeviceId device = new DeviceId(PREFIX + one.reading().device());
        Count count = new Count(one.reading().count());
        AreaId zone =
                one.reading().zone() == null ? null : new AreaId(one.reading().zone());
        Instant now = clock().instant();
        // An id of its own each time: the day that was replayed last counts, also where an earlier one said the same.
        EventId id = new EventId(EventId.of(device, one.ts(), count) + "-" + id() + "-" + sent);
        return new OccupancyEvent(
                id, one.ts(), device, count, SOURCE, now, new Placement(target.site(), zone, null, null));
    }

    private synchronized void note(Due one) {
        latest.addLast(LatestRow.of(
                sent, one.ts(), target.site().value(), new Count(one.reading().count()), Outcome.STORED));
        if (latest.size() > LATEST) {
            latest.removeFirst();
        }
    }

    @Override
    ImportCounts counts() {
        return new ImportCounts(0, 0, sent, due.size(), sent, 0, 0, 0);
    }

    @Override
    List<SiteRows> sites() {
        int so = sent;
        return so == 0
                ? List.of()
                : List.of(new SiteRows(
                        target.site().value(),
                        target.known(),
                        so,
                        due.get(0).ts(),
                        due.get(so - 1).ts()));
    }

    @Override
    int siteCount() {
        return sent == 0 ? 0 : 1;
    }

    @Override
    List<RejectKind> rejects() {
        return List.of();
    }

    @Override
    synchronized List<LatestRow> latest() {
        return List.copyOf(latest);
    }
}
