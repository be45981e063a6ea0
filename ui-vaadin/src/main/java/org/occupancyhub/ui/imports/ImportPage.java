package org.occupancyhub.ui.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.occupancyhub.models.imports.ColumnMapping;
import org.occupancyhub.models.imports.FilePreview;
import org.occupancyhub.models.imports.ImportFile;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.site.Site;

/**
 * All that one drawing of the import page shows.
 *
 * @param files read for the first step only
 * @param largest how many bytes an upload may have
 * @param preview the head of the file, or null
 * @param refused why there is no preview, or null
 * @param run the one that is watched, or null
 * @param busy the import or past day that has not ended, of which there is one at most, or null
 * @param history the newest runs, read for the first step only
 */
record ImportPage(
        ImportChoice choice,
        Instant readAt,
        List<Site> sites,
        List<ImportFile> files,
        long largest,
        FilePreview preview,
        String refused,
        ImportRun run,
        ImportRun busy,
        List<ImportRun> history) {

    Step step() {
        if (choice.file() != null) {
            return Step.MAPPING;
        }
        if (run == null || run.order() instanceof ImportOrder.PastDay) {
            return Step.FILE;
        }
        if (run.order() instanceof ImportOrder.Check) {
            return Step.CHECK;
        }
        return run.state().ended() ? Step.REPORT : Step.RUN;
    }

    /** Whether the address names a run that there is not. */
    boolean isRunMissing() {
        return choice.run() != null && run == null;
    }

    /** Whether something on it changes by itself from one moment to the next. */
    boolean moves() {
        return run != null && run.state() == ImportRun.State.RUNNING
                || busy != null && busy.state() == ImportRun.State.RUNNING;
    }

    /** The run of a past day that is shown: the one that is watched, else the one that goes on. */
    ImportRun pastDay() {
        if (run != null && run.order() instanceof ImportOrder.PastDay) {
            return run;
        }
        return busy != null && busy.order() instanceof ImportOrder.PastDay ? busy : null;
    }

    /** The newest past day, where nothing goes on and it ended before its end: it can go on while it is the same day. */
    ImportRun pastDayToContinue() {
        return history.stream()
                .filter(one -> one.order() instanceof ImportOrder.PastDay)
                .findFirst()
                .filter(this::canGoOn)
                .orElse(null);
    }

    boolean canGoOn(ImportRun one) {
        boolean early = one.state().ended() && one.state() != ImportRun.State.DONE;
        return early
                && one.order() instanceof ImportOrder.PastDay past
                && sites.stream()
                        .filter(site -> site.id().equals(past.site()))
                        .map(Site::timeZone)
                        .anyMatch(zone -> reached(one, past)
                                .filter(at -> day(at, zone).equals(day(readAt, zone)))
                                .isPresent());
    }

    /** How far a past day came; one that was continued and sent nothing stands where it began. */
    static Optional<Instant> reached(ImportRun run, ImportOrder.PastDay past) {
        return run.sites().stream()
                .map(ImportRun.SiteRows::last)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(past.after()));
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    /** What the columns mean: as the run has it, else as it seems; null without any. */
    ColumnMapping mapping() {
        if (run != null && mapping(run.order()) != null) {
            return mapping(run.order());
        }
        return preview == null ? null : preview.suggested();
    }

    static ColumnMapping mapping(ImportOrder order) {
        if (order instanceof ImportOrder.Check check) {
            return check.mapping();
        }
        return order instanceof ImportOrder.Import all ? all.mapping() : null;
    }

    /** The name of the file, or null for a past day. */
    static String file(ImportOrder order) {
        if (order instanceof ImportOrder.Check check) {
            return check.file();
        }
        return order instanceof ImportOrder.Import all ? all.file() : null;
    }
}
