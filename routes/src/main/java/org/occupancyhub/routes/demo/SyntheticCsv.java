package org.occupancyhub.routes.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.OptionalInt;
import org.occupancyhub.models.site.OpeningHours;

/**
 * A CSV file of invented counts of one gym; the same description always gives the same bytes.
 *
 * @param first the first day
 * @param end the day after the last one
 * @param every the time between two readings, 1 s or more
 * @param zone the gym's time zone
 */
public record SyntheticCsv(Layout layout, long seed, LocalDate first, LocalDate end, Duration every, ZoneId zone) {

    /** The columns of the file. */
    public enum Layout {
        /** The layout of the campus gym counts. */
        campus("number_people,date,timestamp,day_of_week,is_weekend,is_holiday,temperature,is_start_of_semester,"
                + "is_during_semester,month,hour"),
        /** Time, count and device. */
        generic("ts,count,device_id");

        private final String header;

        Layout(String header) {
            this.header = header;
        }
    }

    private static final String DEVICE = "gym-1";
    private static final int CAPACITY = 110;
    private static final double FULLNESS = 0.72;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx", Locale.ROOT);

    /** At night the counter is switched off. */
    private static final int OFF_FROM = 2;

    private static final int OFF_UNTIL = 5;

    public SyntheticCsv {
        if (every.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("readings must be 1 s apart or more, but were " + every);
        }
        if (!first.isBefore(end)) {
            throw new IllegalArgumentException("the first day must come before the end, but was " + first);
        }
    }

    /** Writes header and lines, ended by LF. */
    public void writeTo(Appendable out) throws IOException {
        Dice dice = new Dice(seed).of("gym");
        Crowd crowd = new Crowd(dice, WeekShape.WEIGHTS, CAPACITY, FULLNESS, OpeningHours.ALWAYS, zone);
        out.append(layout.header).append('\n');
        Instant last = end.atStartOfDay(zone).toInstant();
        // A counter never speaks at the exact moment.
        long jitter = Math.min(40, every.toSeconds() / 4);
        for (Instant slot = first.atStartOfDay(zone).toInstant(); slot.isBefore(last); slot = slot.plus(every)) {
            long late = (long) (dice.of("jitter").uniform(slot.getEpochSecond()) * (jitter + 1));
            ZonedDateTime ts = slot.plusSeconds(late).atZone(zone);
            OptionalInt people = crowd.at(ts.toInstant());
            boolean off = ts.getHour() >= OFF_FROM && ts.getHour() < OFF_UNTIL;
            if (people.isPresent() && !off && ts.toInstant().isBefore(last)) {
                out.append(line(ts, people.getAsInt(), dice)).append('\n');
            }
        }
    }

    private String line(ZonedDateTime ts, int people, Dice dice) {
        if (layout == Layout.generic) {
            return ts.toInstant().truncatedTo(ChronoUnit.SECONDS) + "," + people + "," + DEVICE;
        }
        LocalDate day = ts.toLocalDate();
        return String.format(
                Locale.ROOT,
                "%d,%s,%d,%d,%d,%d,%.2f,%d,%d,%d,%d",
                people,
                DATE.format(ts),
                ts.toLocalTime().toSecondOfDay(),
                ts.getDayOfWeek().getValue() - 1,
                flag(ts.getDayOfWeek().getValue() > 5),
                flag(AcademicYear.isHoliday(day)),
                temperature(ts, dice),
                flag(AcademicYear.isStartOfSemester(day)),
                flag(AcademicYear.isSemester(day)),
                ts.getMonthValue(),
                ts.getHour());
    }

    private static int flag(boolean set) {
        return set ? 1 : 0;
    }

    /** Degrees Fahrenheit: the year, the day, and the weather, which changes within days. */
    private static double temperature(ZonedDateTime ts, Dice dice) {
        double year = Math.cos(2 * Math.PI * (ts.getDayOfYear() - 200) / 365.25);
        double day = Math.cos(2 * Math.PI * (ts.getHour() - 15) / 24.0);
        double weather = dice.of("weather").smooth(ts.toEpochSecond() / 129_600.0);
        return 54 + 16 * year + 6 * day + 5 * weather;
    }
}
