package org.occupancyhub.words.day;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.forecast.times.Slot;
import org.occupancyhub.forecast.times.Why;
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
        return new Row(when(slot), slot.level(), people, day(slot), isSoon(slot) ? "" : why(slot.why()), false, slot);
    }

    /** Without the day, which stands beside the time. */
    private String why(Why why) {
        String said =
                switch (why.kind()) {
                    case NOTHING -> "";
                    case QUIETEST_LEFT_TODAY -> words.say("why.quietest-left");
                    case QUIETEST_OF_ITS_DAY -> words.say("why.quietest");
                    case BELOW_PEAK -> words.say("why.below-peak", percent(why), words.clock(why.at()));
                    case ALMOST_EMPTY -> words.say("why.almost-empty");
                    case AS_NOW -> words.say("why.as-now");
                    case TIMES_AS_NOW -> words.say("why.times", words.count(why.number()));
                    case QUIETER -> words.say("why.quieter", percent(why));
                    case BUSIER -> words.say("why.busier", percent(why));
                };
        return switch (why.sure()) {
            case SAID -> said;
            case PROBABLY -> words.say("why.probably", said);
            case USUALLY -> words.say("why.usually", said);
        };
    }

    private String percent(Why why) {
        return words.percent(why.number() / 100.0);
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
