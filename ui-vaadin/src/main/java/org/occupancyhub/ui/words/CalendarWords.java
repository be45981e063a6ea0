package org.occupancyhub.ui.words;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.occupancyhub.words.Words;

/** What the calendar of a date field says. */
public final class CalendarWords {

    private static final int MONDAY = 1;

    /** One for all pages of a language, which none of them changes. */
    private static final Map<Locale, DatePickerI18n> MADE = new ConcurrentHashMap<>();

    private CalendarWords() {}

    public static DatePickerI18n of(Words words) {
        return MADE.computeIfAbsent(words.locale(), locale -> make(words));
    }

    private static DatePickerI18n make(Words words) {
        return new DatePickerI18n()
                .setFirstDayOfWeek(MONDAY)
                .setDateFormat(words.say("format.typed"))
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, words.locale()))
                        .toList())
                .setWeekdays(weekdays(words, TextStyle.FULL_STANDALONE))
                .setWeekdaysShort(weekdays(words, TextStyle.SHORT_STANDALONE))
                .setToday(words.say("app.calendar.today"))
                .setCancel(words.say("app.calendar.cancel"));
    }

    /** The component counts from Sunday on. */
    private static List<String> weekdays(Words words, TextStyle style) {
        List<String> days = new ArrayList<>(Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(style, words.locale()))
                .toList());
        Collections.rotate(days, 1);
        return days;
    }
}
