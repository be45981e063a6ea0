package org.occupancyhub.ui.live;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.occupancyhub.models.history.SiteReading;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.live.TileText.Chip;
import org.occupancyhub.ui.live.TileText.Foot;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.Opening;
import org.occupancyhub.words.day.SiteNow;

/** Says a site in a tile: one answer for each state. */
final class TileWords {

    private static final String DASH = "–";

    private final Words words;

    TileWords(Words words) {
        this.words = words;
    }

    TileText of(SiteNow site, Instant now) {
        if (site.failed()) {
            return error(site);
        }
        return switch (site.state(now)) {
            case LIVE -> live(site, now);
            case STALE -> stale(site, now);
            case CLOSED -> closed(site, now);
            case NO_DATA -> noData(site);
        };
    }

    /** The chip of the large figure, which says "now". */
    Chip chipNow(SiteNow site, Instant now) {
        Chip chip = of(site, now).chip();
        return site.currentLevel(now) == null
                ? chip
                : new Chip(chip.kind(), chip.glyph(), words.levelNow(site.currentLevel(now)));
    }

    Chip chip(Level level) {
        if (level == null) {
            return new Chip("no-data", "no-data", words.say("state.no-level"));
        }
        String kind = level.word().replace(' ', '-');
        return new Chip(kind, kind, words.levelAlone(level));
    }

    private TileText live(SiteNow site, Instant now) {
        Optional<Trend> trend = Trend.of(site);
        return counted(
                site,
                chip(site.lastLevel()),
                trend.map(this::trend).orElse(""),
                trend.map(TileWords::glyph).orElse(""),
                words.say("age.live", words.ago(site.occupancy().asOf(), now, zone(site))),
                Foot.LIVE,
                "");
    }

    private TileText stale(SiteNow site, Instant now) {
        Level was = site.lastLevel();
        return counted(
                site,
                new Chip("stale", "clock", words.say("state.stale")),
                was == null ? "" : words.say("was", words.level(was)),
                "",
                words.say(
                        "age.stale",
                        words.duration(Duration.between(site.occupancy().asOf(), now))),
                Foot.WARNING,
                words.say("offline.as-of", words.moment(site.occupancy().asOf(), now, zone(site))));
    }

    private TileText counted(
            SiteNow site, Chip chip, String aside, String asideGlyph, String foot, Foot kind, String asOf) {
        Occupancy occupancy = site.occupancy();
        Site place = site.site();
        Double share = place.utilization(occupancy.count().doubleValue());
        return new TileText(
                place.name(),
                place.demo(),
                words.count(occupancy.count()),
                share == null ? words.say("of.people") : words.percent(share),
                of(place, words.say("of.no-capacity")),
                chip,
                aside,
                asideGlyph,
                foot,
                kind,
                asOf,
                kind != Foot.LIVE,
                site.recent().stream().map(SiteReading::count).toList());
    }

    private TileText closed(SiteNow site, Instant now) {
        Optional<Opening> opening =
                site.site().openingHours().nextOpening(now.atZone(zone(site))).map(at -> Opening.of(at, now));
        return plain(
                site.site(),
                opening.map(next -> words.say("opens", words.clock(next.at()))).orElse(words.say("opens.not")),
                opening.map(next -> next.day(words)).orElse(""),
                new Chip("closed", "closed", words.say("state.closed")),
                opening.map(next -> words.say("age.opens-in", words.duration(next.away())))
                        .orElse(words.say("age.closed")),
                Foot.WAITING);
    }

    private TileText noData(SiteNow site) {
        return plain(
                site.site(),
                words.say("no-readings"),
                of(site.site(), ""),
                new Chip("no-data", "no-data", words.say("state.no-data")),
                words.say("age.waiting"),
                Foot.WAITING);
    }

    private TileText error(SiteNow site) {
        return plain(
                site.site(),
                words.say("not-available"),
                of(site.site(), ""),
                new Chip("error", "warning", words.say("state.error")),
                words.say("age.error", words.clock(site.failedSince(), zone(site))),
                Foot.BAD);
    }

    private static TileText plain(Site site, String strong, String of, Chip chip, String foot, Foot kind) {
        return new TileText(site.name(), site.demo(), DASH, strong, of, chip, "", "", foot, kind, "", true, List.of());
    }

    private String of(Site site, String otherwise) {
        return site.capacity() == null ? otherwise : words.say("of.capacity", words.count(site.capacity()));
    }

    private String trend(Trend trend) {
        return trend.steady() ? words.say("trend.steady") : words.say("trend.change", words.change(trend.change()));
    }

    private static String glyph(Trend trend) {
        return trend.steady() ? "steady" : trend.change() > 0 ? "up" : "down";
    }

    private static ZoneId zone(SiteNow site) {
        return site.site().timeZone();
    }
}
