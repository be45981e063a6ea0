package org.occupancyhub.ui.device;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.occupancyhub.models.device.SiteFacts;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.device.SitesPage.DeviceRow;
import org.occupancyhub.ui.device.SitesPage.SiteRow;
import org.occupancyhub.ui.part.Chip;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.DayWindow;

/** Says what a cell of the tables holds. */
final class SiteWords {

    private final Words words;

    SiteWords(Words words) {
        this.words = words;
    }

    String origin(SiteRow row) {
        SiteFacts facts = row.facts();
        return words.say(
                row.site().demo()
                        ? "sites.from.demo"
                        : facts.configured() ? "sites.from.config" : "sites.from.readings");
    }

    void state(Chip chip, Occupancy occupancy) {
        switch (occupancy.state()) {
            case LIVE -> chip.show("fine", "check", words.say("sites.state.live"));
            case STALE -> chip.show("waiting", "clock", words.say("state.stale"));
            case CLOSED -> chip.show("plain", "closed", words.say("state.closed"));
            case NO_DATA -> chip.show("plain", "no-data", words.say("state.no-data"));
        }
    }

    /** "34 people, 2 min ago" */
    String now(Occupancy occupancy, Instant now) {
        if (occupancy.asOf() == null) {
            return words.say("age.waiting");
        }
        String ago = words.ago(occupancy.asOf(), now, occupancy.site().timeZone());
        return occupancy.count() == null ? ago : words.many("sites.people", occupancy.count(), ago);
    }

    String hours(Site site, Instant now) {
        OpeningHours hours = site.openingHours();
        DayWindow window = DayWindow.of(site, now);
        boolean allDay = !window.doors() && !window.closed();
        if (allDay && hours.roundTheClock()) {
            return words.say("sites.always-open");
        }
        if (allDay && !hours.isKnown()) {
            return words.say("sites.no-hours");
        }
        return hours.on(now.atZone(site.timeZone()).toLocalDate())
                .map(today -> words.range(
                        words.clock(today.opens()
                                .atDate(now.atZone(site.timeZone()).toLocalDate())
                                .atZone(site.timeZone())),
                        words.clock(today.closes()
                                .atDate(now.atZone(site.timeZone()).toLocalDate())
                                .atZone(site.timeZone()))))
                .orElse(words.say("sites.closed-today"));
    }

    String kept(SiteFacts facts) {
        return facts.retentionDays() == null
                ? words.say("sites.for-ever")
                : words.say("duration.days", words.count(facts.retentionDays()));
    }

    String since(SiteRow row) {
        Instant since = row.facts().dataSince();
        return since == null
                ? words.say("sites.no-data-yet")
                : words.say(
                        "sites.since",
                        words.dayOfYear(since.atZone(row.site().timeZone()).toLocalDate()));
    }

    void state(Chip chip, DeviceRow row, Instant now) {
        ZoneId zone = row.site().timeZone();
        switch (row.heard().state()) {
            case FINE -> chip.show("fine", "check", words.say("devices.fine"));
            case LATE -> chip.show(row.open() ? "waiting" : "plain", "clock", words.say("devices.late"));
            case SILENT ->
                chip.show(
                        row.open() ? "bad" : "plain",
                        row.open() ? "warning" : "closed",
                        words.say(
                                "devices.silent",
                                words.moment(row.heard().device().last().at(), now, zone)));
            case BY_FILE -> chip.show("plain", "upload", words.say("devices.by-file"));
            case NEVER_HEARD -> chip.show("plain", "no-data", words.say("devices.never"));
        }
    }

    String interval(Duration interval) {
        return interval.toMinutes() < 1 || interval.toSeconds() % 60 != 0
                ? words.say("devices.seconds", words.count(interval.toSeconds()))
                : words.duration(interval);
    }
}
