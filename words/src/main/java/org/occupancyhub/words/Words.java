package org.occupancyhub.words;

import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.occupancyhub.models.site.Level;

/**
 * Says things in one language: texts from the bundle {@code org/occupancyhub/words/words}, numbers and times the way the
 * product writes them: by the patterns of the bundle and the signs of the locale. Arguments of texts are formatted before,
 * so that no locale's pattern changes a number by surprise.
 */
public final class Words {

    private static final char NARROW_SPACE = '\u202F';
    private static final char HARD_SPACE = '\u00A0';
    private static final char MINUS = '\u2212';
    private static final char EN_DASH = '\u2013';

    private static final Map<Locale, Words> ALL =
            Languages.ALL.stream().collect(Collectors.toUnmodifiableMap(locale -> locale, Words::new));

    private final Locale locale;
    private final ResourceBundle texts;
    private final char thousands;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter shortDate;
    private final DateTimeFormatter longDate;
    private final DateTimeFormatter yearDate;
    private final DateTimeFormatter monthDay;
    private final DateTimeFormatter shortDay;

    private Words(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                "org.occupancyhub.words.words", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        this.thousands = isEnglish()
                ? NARROW_SPACE
                : DecimalFormatSymbols.getInstance(locale).getGroupingSeparator();
        this.clock = DateTimeFormatter.ofPattern("HH:mm", locale);
        this.shortDate = dates("format.day");
        this.longDate = dates("format.date");
        this.yearDate = dates("format.year-day");
        this.monthDay = dates("format.month-day");
        this.shortDay = dates("format.short-day");
    }

    private DateTimeFormatter dates(String key) {
        return DateTimeFormatter.ofPattern(texts.getString(key), locale);
    }

    public static Words english() {
        return in(Locale.ENGLISH);
    }

    /** In the language of the locale, as its country writes it; in English where nobody has translated. */
    public static Words in(Locale locale) {
        return accepting(locale.toLanguageTag());
    }

    /** @param wished languages as a browser lists them in {@code Accept-Language}; null and nonsense mean English */
    public static Words accepting(String wished) {
        return ALL.get(Languages.known(wished).orElse(Locale.ENGLISH));
    }

    /** @param first a language that was chosen, where there is one; what is not known here counts as not chosen */
    public static Words choosing(String first, String wished) {
        return Languages.known(first).map(ALL::get).orElseGet(() -> accepting(wished));
    }

    /** Those that somebody can choose. */
    public static List<Locale> languages() {
        return Languages.WITH_BUNDLE;
    }

    private boolean isEnglish() {
        return locale.equals(Locale.ENGLISH);
    }

    /** As {@code lang} attributes have it. */
    public String tag() {
        return locale.toLanguageTag();
    }

    public Locale locale() {
        return locale;
    }

    public String say(String key, Object... arguments) {
        return MessageFormat.format(text(key), Isolated.all(arguments));
    }

    /** A text whose strong and dispensable parts are marked in the bundle; arguments cannot add marks. */
    public Phrase phrase(String key, Object... arguments) {
        return Phrase.parse(text(key), part -> MessageFormat.format(part, Isolated.all(arguments)));
    }

    /** As {@link #say}, of one or of many: {@code key.one} or {@code key.many}, with the number as its first argument. */
    public String many(String key, long number, Object... more) {
        return say(numbered(key, number), numbered(number, more));
    }

    /** As {@link #phrase}, of one or of many. */
    public Phrase manyPhrase(String key, long number, Object... more) {
        return phrase(numbered(key, number), numbered(number, more));
    }

    /** What the bundle says, or else the text itself: names from outside need not be known here. */
    public String sayIfKnown(String key, String otherwise) {
        return texts.containsKey(key) ? text(key) : otherwise;
    }

    public boolean knows(String key) {
        return texts.containsKey(key);
    }

    /** The Swiss write no ß. */
    private String text(String key) {
        String text = texts.getString(key);
        return locale.getCountry().equals("CH") ? text.replace("ß", "ss") : text;
    }

    private static String numbered(String key, long number) {
        return key + (number == 1 ? ".one" : ".many");
    }

    private Object[] numbered(long number, Object... more) {
        return Stream.concat(Stream.of(count(number)), Stream.of(more)).toArray();
    }

    /** Whole people: {@code 1 234} with a narrow no-break space, {@code 1.234} where that is the custom. */
    public String count(double people) {
        long whole = Math.round(people);
        return sign(whole) + String.format(Locale.ROOT, "%,d", Math.abs(whole)).replace(',', thousands);
    }

    /** {@code 5.1}: an error in people. */
    public String tenths(double people) {
        return String.format(locale, "%.1f", people);
    }

    /** A difference: {@code +9}, {@code −5}. */
    public String change(long people) {
        return people > 0 ? "+" + count(people) : count(people);
    }

    /** A share, 0..1 and above: {@code 28 %}. */
    public String percent(double share) {
        return count(share * 100) + HARD_SPACE + "%";
    }

    public String range(double from, double to) {
        return count(from) + EN_DASH + count(to);
    }

    public String range(String from, String to) {
        return from + EN_DASH + to;
    }

    /** The word for a level, in the middle of a sentence. */
    public String level(Level level) {
        return text("level." + level.word());
    }

    public String levelAlone(Level level) {
        return capital(level(level));
    }

    /** {@code Quiet now} */
    public String levelNow(Level level) {
        return capital(say("level.now", level(level)));
    }

    public String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    public String clock(LocalTime at) {
        return clock.format(at);
    }

    /** {@code 02:30}, and {@code 02:30 (second)} where the clocks show it again, having been set back. */
    public String clock(ZonedDateTime at) {
        String shown = clock.format(at);
        return at.equals(at.withEarlierOffsetAtOverlap()) ? shown : say("time.second", shown);
    }

    public String clock(Instant at, ZoneId zone) {
        return clock(at.atZone(zone));
    }

    /**
     * {@code Europe/Zurich}, and {@code UTC+7} for {@code Etc/GMT-7}: such names count hours to the west, as nobody does who
     * reads a page.
     */
    public String zone(ZoneId zone) {
        if (!zone.equals(ZoneOffset.UTC) && !zone.getId().startsWith("Etc/")) {
            return zone.getId();
        }
        long hours = Duration.ofSeconds(zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds())
                .toHours();
        return hours == 0 ? "UTC" : "UTC" + change(hours);
    }

    /** {@code 14:20} of the day of {@code now}, {@code Sat 21 Nov, 14:20} of another, {@code 1 Apr 2025, 09:50} of another year. */
    public String moment(Instant at, Instant now, ZoneId zone) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return day.equals(now.atZone(zone).toLocalDate())
                ? clock(at, zone)
                : dayNear(at, now, zone) + ", " + clock(at, zone);
    }

    /** {@code Thursday 19 November 2026} */
    public String date(ZonedDateTime day) {
        return longDate.format(day);
    }

    public String dateAndTime(ZonedDateTime at) {
        return date(at) + ", " + clock(at);
    }

    public String weekday(ZonedDateTime day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** {@code Tue 24 Nov} */
    public String day(LocalDate day) {
        return shortDate.format(day);
    }

    /** {@code Tue 24} */
    public String shortDay(LocalDate day) {
        return shortDay.format(day);
    }

    /** {@code 24 Nov}, and with the year where it is not this one. */
    public String dayOf(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? monthDay.format(day) : dayOfYear(day);
    }

    /** {@code 24 Nov 2026}, for what may be years ago. */
    public String dayOfYear(LocalDate day) {
        return yearDate.format(day);
    }

    /** How long: {@code 26 min}, {@code 1 h 40 min}, {@code 3 days}. */
    public String duration(Duration span) {
        long minutes = Math.max(0, span.toMinutes());
        if (minutes < 60) {
            return say("duration.minutes", count(minutes));
        }
        if (span.toDays() >= 2) {
            return say("duration.days", count(span.toDays()));
        }
        return minutes % 60 == 0
                ? say("duration.hours", count(minutes / 60))
                : say("duration.hours-minutes", count(minutes / 60), count(minutes % 60));
    }

    /** How long ago: "just now" below a minute (also where a device's clock runs ahead), the date after a day. */
    public String ago(Instant then, Instant now, ZoneId zone) {
        Duration age = Duration.between(then, now);
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return say("age.now");
        }
        if (age.compareTo(Duration.ofDays(1)) < 0) {
            return say("age.ago", duration(age));
        }
        return dayNear(then, now, zone);
    }

    private String dayNear(Instant then, Instant now, ZoneId zone) {
        LocalDate day = then.atZone(zone).toLocalDate();
        return day.getYear() == now.atZone(zone).getYear() ? day(day) : dayOfYear(day);
    }

    private static String sign(long number) {
        return number < 0 ? String.valueOf(MINUS) : "";
    }
}
