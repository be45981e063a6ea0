package org.occupancyhub.routes.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.ProducerTemplate;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.imports.ColumnMapping;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRefusedException;
import org.occupancyhub.models.imports.ImportRun.State;
import org.occupancyhub.models.imports.PastReadings.PastReading;
import org.occupancyhub.models.reason.Refusal;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.SiteCopies;
import org.occupancyhub.routes.csv.CsvSource;

/** Makes of an order a run that has not begun, or says why it cannot be done. */
final class RunMaker {

    private static final String CSV_ROUTE = "direct:ingest-csv-events";
    private static final String PAST_ROUTE = "direct:ingest-past-events";
    private static final double FASTEST = 100_000;
    private static final int LOOKED_BACK = 50;

    private final ImportRuns.Warehouse warehouse;
    private final UploadFolder files;
    private final ProducerTemplate producer;

    RunMaker(ImportRuns.Warehouse warehouse, UploadFolder files, ProducerTemplate producer) {
        this.warehouse = warehouse;
        this.files = files;
        this.producer = producer;
    }

    /** What a run gets with its id. */
    interface Framing {
        LiveRun.Frame of(long id);
    }

    LiveRun make(ImportOrder order, Framing frame, Instant now) {
        if (order instanceof ImportOrder.Check check) {
            checkMapping(check.mapping());
            var source = files.source(check.file());
            return FileRun.check(
                    frame.of(warehouse.ledger().nextId()), source, check.mapping(), tally(), rows(order, source));
        }
        if (order instanceof ImportOrder.Import file) {
            checkMapping(file.mapping());
            var source = files.source(file.file());
            return FileRun.send(
                    frame.of(warehouse.ledger().nextId()),
                    source,
                    file.mapping(),
                    tally(),
                    rows(order, source),
                    run -> producer.sendBody(CSV_ROUTE, run));
        }
        return make((ImportOrder.PastDay) order, frame, now);
    }

    /** How many rows a file has, by a run that read it to its end; 0: none did of late. */
    private long rows(ImportOrder order, CsvSource source) {
        return warehouse.ledger().newest(LOOKED_BACK).stream()
                .filter(run -> run.state() == State.DONE
                        && file(run.order()).equals(file(order))
                        && run.counts().totalBytes() == source.size())
                .map(run -> run.counts().totalRows())
                .findFirst()
                .orElse(0L);
    }

    private static void checkMapping(ColumnMapping mapping) {
        if (mapping.zone() == null) {
            throw new ImportRefusedException(Refusal.NO_ZONE.with());
        }
    }

    private LiveRun make(ImportOrder.PastDay order, Framing frame, Instant now) {
        Site site = warehouse
                .sites()
                .find(order.site())
                .orElseThrow(() -> new ImportRefusedException(Refusal.NO_SITE.with(order.site())));
        if (SiteCopies.isCopy(site.id())) {
            throw new ImportRefusedException(Refusal.COPY.with(site.id()));
        }
        LocalDate today = LocalDate.ofInstant(now, site.timeZone());
        if (!order.day().isBefore(today)) {
            throw new ImportRefusedException(Refusal.DAY_NOT_OVER.with(order.day()));
        }
        checkSpeed(order.speed());
        List<PastReading> readings = warehouse
                .past()
                .of(
                        site.id(),
                        order.day().atStartOfDay(site.timeZone()).toInstant(),
                        order.day().plusDays(1).atStartOfDay(site.timeZone()).toInstant());
        if (readings.isEmpty()) {
            throw new ImportRefusedException(Refusal.NO_READINGS.with(site.id(), order.day()));
        }
        if (!PastDayRun.leavesSome(readings, site, order.after(), now)) {
            throw new ImportRefusedException(Refusal.NOTHING_LEFT.with(order.day()));
        }
        boolean known = warehouse.sites().find(SiteCopies.idOf(site.id())).isPresent();
        SiteId target = warehouse.copies().make(site);
        return new PastDayRun(
                frame.of(warehouse.ledger().nextId()),
                order,
                site,
                new PastDayRun.Target(target, known),
                readings,
                this::send);
    }

    static void checkSpeed(double speed) {
        if (!(speed > 0 && speed <= FASTEST)) {
            throw new ImportRefusedException(Refusal.SPEED.with(speed));
        }
    }

    private void send(List<OccupancyEvent> events) {
        producer.sendBody(PAST_ROUTE, events);
    }

    private RunTally tally() {
        Set<SiteId> known = warehouse.sites().all().stream().map(Site::id).collect(Collectors.toSet());
        return new RunTally(warehouse.known(), known::contains);
    }

    /** A past day needs no file. */
    static String file(ImportOrder order) {
        if (order instanceof ImportOrder.Check check) {
            return check.file();
        }
        return order instanceof ImportOrder.Import file ? file.file() : "";
    }
}
