package org.occupancyhub.words.day;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.forecast.times.Slot;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.Words;

/** When to go, in words: the good times and one to avoid. */
public final class TimeRows {

    private final Words words;
    private final Site site;
    private final Instant now;

    private TimeRows(Words words, Site site, Instant now) {
        this.words = words;
        this.site = site;
        this.now = now;
    }

    /**
     * One time.
     *
     * @param level null where the capacity is not known
     * @param day empty for today and for what begins now
     * @param why without the day; empty where there is no reason to give
     */
    public record Row(String when, Level level, String people, String day, String why, boolean avoid, Slot slot) {}

    public static List<Row> of(Words words, Site site, GoodTimes times, Instant now) {
        TimeRows row = new TimeRows(words, site, now);
        List<Row> rows = new ArrayList<>();
        times.good().forEach(slot -> rows.add(row.good(slot)));
        times.toAvoid().ifPresent(slot -> rows.add(row.toAvoid(slot)));
        return rows;
    }

    private Row good(Slot slot) {
        String people = Math.round(slot.people()) == 0
                ? words.say("times.about-nobody")
                : words.say("times.about", words.count(slot.people()));
        String why = isSoon(slot) || !words.isEnglish() ? "" : slot.why(); // the forecast gives reasons in English only
        String day = day(slot);
        return new Row(when(slot), slot.level(), people, day, without(day, why), false, slot);
    }

    /** The day stands beside the time: a reason that ends with it would say it twice. */
    private static String without(String day, String why) {
        return !day.isEmpty() && why.endsWith(" " + day) ? why.substring(0, why.length() - day.length() - 1) : why;
    }

    private Row toAvoid(Slot slot) {
        return new Row(when(slot), slot.level(), words.say("times.avoid"), day(slot), "", true, slot);
    }

    private String when(Slot slot) {
        ZoneId zone = site.timeZone();
        return words.range(
                isSoon(slot) ? words.say("times.now") : words.clock(slot.start(), zone), words.clock(slot.end(), zone));
    }

    private boolean isSoon(Slot slot) {
        return site.isOpenAt(now) && GoodTimes.isSoon(slot, now);
    }

    private String day(Slot slot) {
        ZoneId zone = site.timeZone();
        boolean today =
                slot.start().atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today || isSoon(slot) ? "" : words.say("times.tomorrow");
    }
}
