package org.occupancyhub.ui.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.occupancyhub.models.imports.ColumnMapping;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRefusedException;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.imports.ImportRun.RejectKind;
import org.occupancyhub.models.imports.ImportRun.SiteRows;
import org.occupancyhub.models.imports.ImportRun.State;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.part.Chip;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.ui.words.ReasonText;
import org.occupancyhub.words.Words;

/** Says files and runs in words. */
final class ImportWords {

    private static final double STEP = 1000;
    private static final int NAME = 80;
    private static final int SITE = 60;
    private static final int PROBLEM = 600;
    private static final int EXPECTATION = 160;
    private static final Duration CLOSE = Duration.ofMinutes(30);

    private final Words words;

    ImportWords(Words words) {
        this.words = words;
    }

    /** {@code 148 MB} */
    String size(long bytes) {
        double kilo = bytes / STEP;
        if (kilo < 1) {
            return words.say("size.bytes", words.count(bytes));
        }
        double mega = kilo / STEP;
        if (mega < 1) {
            return words.say("size.kilo", words.count(kilo));
        }
        double giga = mega / STEP;
        return giga < 1 ? words.say("size.mega", few(mega)) : words.say("size.giga", few(giga));
    }

    private String few(double number) {
        boolean whole = number >= 10 || Math.round(number * 10) % 10 == 0;
        return whole ? words.count(number) : words.tenths(number);
    }

    /** What the hub answered, as a sentence; empty for nothing. */
    String refusal(String answer) {
        return answer == null || answer.isEmpty() ? "" : ReasonText.sentence(words, answer, PROBLEM) + ".";
    }

    /** The same, in the reader's language where it is known what is wrong with a file. */
    String refusal(ImportRefusedException refused) {
        if (refused.beside().isPresent()) {
            ImportRun other = refused.beside().get();
            return words.say(
                    "run.beside",
                    what(other.order(), List.of()),
                    Excerpt.of(Objects.requireNonNullElse(other.askedBy(), ""), NAME));
        }
        return refused.unreadable()
                .map(why -> words.say("upload.refused." + why.name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> refusal(refused.getMessage()));
    }

    /** {@code 22 s}, then in minutes. */
    String duration(Duration span) {
        if (span.toSeconds() < 1) {
            return words.say("duration.under-a-second");
        }
        return span.toSeconds() < 60
                ? words.say("duration.seconds", words.count(span.toSeconds()))
                : words.duration(span);
    }

    String file(String name) {
        return Excerpt.of(name, NAME);
    }

    /** The name of a site that is known, else the id that stands in the file. */
    String site(String id, List<Site> sites) {
        return sites.stream()
                .filter(site -> site.id().value().equals(id))
                .map(Site::name)
                .findFirst()
                .orElse(Excerpt.of(id, SITE));
    }

    /** "Import of counters.csv", "The 18 Nov 2026 of Campus gym again" */
    String what(ImportOrder order, List<Site> sites) {
        if (order instanceof ImportOrder.PastDay past) {
            return words.say("imports.what.past-day", site(past.site().value(), sites), words.dayOfYear(past.day()));
        }
        return words.say(
                order instanceof ImportOrder.Check ? "imports.what.check" : "imports.what.import",
                file(ImportPage.file(order)));
    }

    void chip(Chip chip, State state) {
        String text = words.say("imports.state." + word(state));
        switch (state) {
            case RUNNING -> chip.show("waiting", "clock", text);
            case PAUSED -> chip.show("waiting", "pause", text);
            case DONE -> chip.show("fine", "check", text);
            case STOPPED -> chip.show("plain", "stopped", text);
            case FAILED -> chip.show("bad", "warning", text);
            case INTERRUPTED -> chip.show("bad", "warning", text);
        }
    }

    static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** The zone in which the times of a run are said. */
    static ZoneId zone(ImportOrder order, List<Site> sites) {
        ColumnMapping mapping = ImportPage.mapping(order);
        if (mapping != null && mapping.zone() != null) {
            return mapping.zone();
        }
        return sites.stream()
                .filter(site ->
                        order instanceof ImportOrder.PastDay past && site.id().equals(past.site()))
                .map(Site::timeZone)
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }

    /** {@code 1 Jan 2021 – 8 Mar 2024} */
    String span(ImportRun run, ZoneId zone) {
        Instant first = run.sites().stream()
                .map(SiteRows::first)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Instant last = run.sites().stream()
                .map(SiteRows::last)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (first == null || last == null) {
            return words.say("facts.none");
        }
        String from = words.dayOfYear(first.atZone(zone).toLocalDate());
        String until = words.dayOfYear(last.atZone(zone).toLocalDate());
        return from.equals(until) ? from : words.say("imports.span", from, until);
    }

    /** {@code 5 of 5 known}; of more sites than are listed only how many there are. */
    String sites(ImportRun run) {
        if (run.siteCount() == 0) {
            return words.say("facts.none");
        }
        if (run.siteCount() > run.sites().size()) {
            return words.count(run.siteCount());
        }
        long known = run.sites().stream().filter(SiteRows::known).count();
        return known == run.siteCount()
                ? words.say("imports.sites.known", words.count(known), words.count(run.siteCount()))
                : words.say("imports.sites.new", words.count(known), words.count(run.siteCount() - known));
    }

    /** {@code 8 Mar 2024 17:30} */
    String moment(Instant at, ZoneId zone) {
        return at == null
                ? words.say("facts.none")
                : words.dayOfYear(at.atZone(zone).toLocalDate()) + " " + words.clock(at, zone);
    }

    String took(ImportRun run, Instant now) {
        return duration(Duration.between(run.startedAt(), run.endedAt() == null ? now : run.endedAt()));
    }

    String kind(RejectKind kind) {
        return ReasonText.sentence(words, kind.expectation(), EXPECTATION);
    }

    /** What to do about rows of a kind; empty where nothing is known. */
    String advice(RejectKind kind) {
        return Advice.of(kind)
                .map(known -> words.say("imports.advice." + known.word()))
                .orElse("");
    }

    /** Whether a past day that runs has come to what happens now, so that only the clock moves it on. */
    static boolean isCaughtUp(ImportRun run, Instant now) {
        return run.state() == State.RUNNING
                && Stream.concat(
                                run.latest().stream().map(ImportRun.LatestRow::ts),
                                run.sites().stream().map(SiteRows::last))
                        .filter(Objects::nonNull)
                        .anyMatch(ts -> ts.isAfter(now.minus(CLOSE)));
    }
}
