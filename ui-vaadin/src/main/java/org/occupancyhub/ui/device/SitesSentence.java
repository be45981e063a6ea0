package org.occupancyhub.ui.device;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.occupancyhub.models.device.DeviceState;
import org.occupancyhub.ui.device.SitesPage.Heard;
import org.occupancyhub.ui.device.SitesPage.SiteRow;
import org.occupancyhub.ui.part.Verdict;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.words.Phrase;
import org.occupancyhub.words.Words;

/** Says in a sentence or two whether every device is heard that should be. */
final class SitesSentence {

    private static final int NAME = 60;

    private SitesSentence() {}

    static Phrase of(Words words, SitesPage page, Instant now) {
        long byFile = count(page, DeviceState.BY_FILE); // nobody waits for them
        long devices =
                page.sites().stream().mapToLong(row -> row.devices().size()).sum() - byFile;
        if (devices == 0) {
            return words.phrase("sites.none-heard");
        }
        long silent = silent(page);
        Phrase said = silent == 0
                ? words.manyPhrase(late(page) == 0 ? "sites.all-heard" : "sites.none-silent", devices)
                : words.manyPhrase("sites.silent", silent, words.count(devices)).then(longest(words, page, now));
        if (late(page) > 0) {
            said = said.then(words.manyPhrase("sites.late", late(page)));
        }
        if (byFile > 0) {
            said = said.then(words.manyPhrase("sites.by-file", byFile));
        }
        if (count(page, DeviceState.NEVER_HEARD) > 0) {
            said = said.then(words.manyPhrase("sites.never", count(page, DeviceState.NEVER_HEARD)));
        }
        if (unregistered(page) > 0) {
            said = said.then(words.manyPhrase("sites.unregistered", unregistered(page)));
        }
        return page.rejectsWhole() ? said : said.then(words.phrase("sites.rejects-many"));
    }

    static Verdict.Kind kind(SitesPage page) {
        if (silent(page) > 0) {
            return Verdict.Kind.BAD;
        }
        boolean open = page.sites().stream().allMatch(row -> row.devices().isEmpty())
                || late(page) > 0
                || unregistered(page) > 0
                || count(page, DeviceState.NEVER_HEARD) > 0;
        return open ? Verdict.Kind.OPEN : Verdict.Kind.FINE;
    }

    static long silent(SitesPage page) {
        return page.sites().stream().mapToLong(row -> row.missed().size()).sum();
    }

    private static long late(SitesPage page) {
        return page.sites().stream()
                .filter(SiteRow::open)
                .mapToLong(row -> row.count(DeviceState.LATE))
                .sum();
    }

    private static long unregistered(SitesPage page) {
        return page.sites().stream().mapToLong(SiteRow::unregistered).sum();
    }

    private static long count(SitesPage page, DeviceState state) {
        return page.sites().stream().mapToLong(row -> row.count(state)).sum();
    }

    /** The one that fell silent last: the news. */
    private static Phrase longest(Words words, SitesPage page, Instant now) {
        record At(SiteRow row, Heard heard) {}
        List<At> missed = page.sites().stream()
                .flatMap(row -> row.missed().stream().map(one -> new At(row, one)))
                .toList();
        At news = missed.stream()
                .max(Comparator.comparing(one -> one.heard().device().last().at()))
                .orElseThrow();
        return words.phrase(
                "sites.silent-last",
                Excerpt.of(news.heard().device().id().value(), NAME),
                Excerpt.of(news.row().site().name(), NAME),
                words.moment(
                        news.heard().device().last().at(),
                        now,
                        news.row().site().timeZone()));
    }
}
