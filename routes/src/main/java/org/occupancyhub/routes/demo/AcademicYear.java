package org.occupancyhub.routes.demo;

import java.time.LocalDate;
import java.time.MonthDay;

/** The year of an invented university: two semesters, and the holidays that most of Europe shares. */
final class AcademicYear {

    private static final MonthDay AUTUMN = MonthDay.of(9, 15);
    private static final MonthDay AUTUMN_END = MonthDay.of(12, 20);
    private static final MonthDay SPRING = MonthDay.of(2, 17);
    private static final MonthDay SPRING_END = MonthDay.of(5, 31);
    private static final int START_DAYS = 14;

    private AcademicYear() {}

    static boolean isSemester(LocalDate day) {
        return within(day, AUTUMN, AUTUMN_END) || within(day, SPRING, SPRING_END);
    }

    static boolean isStartOfSemester(LocalDate day) {
        return startsBefore(day, AUTUMN) || startsBefore(day, SPRING);
    }

    static boolean isHoliday(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return switch (day.getMonth()) {
            case JANUARY -> day.getDayOfMonth() == 1;
            case MAY -> day.getDayOfMonth() == 1 || isAfterEaster(day, easter);
            case DECEMBER -> day.getDayOfMonth() == 25 || day.getDayOfMonth() == 26;
            default -> isAfterEaster(day, easter);
        };
    }

    /** Closed for everybody. */
    static boolean isClosed(LocalDate day) {
        return isHoliday(day) && (day.getDayOfYear() == 1 || day.getMonthValue() == 12);
    }

    /** How many more or fewer come than in an ordinary week of a semester. */
    static double level(LocalDate day) {
        if (isHoliday(day)) {
            return 0.55;
        }
        if (isStartOfSemester(day)) {
            return 1.15;
        }
        return isSemester(day) ? 1.0 : 0.68;
    }

    private static boolean within(LocalDate day, MonthDay first, MonthDay last) {
        MonthDay that = MonthDay.from(day);
        return !that.isBefore(first) && !that.isAfter(last);
    }

    private static boolean startsBefore(LocalDate day, MonthDay start) {
        LocalDate first = start.atYear(day.getYear());
        return !day.isBefore(first) && day.isBefore(first.plusDays(START_DAYS));
    }

    /** Good Friday, Easter Monday, Ascension and Whit Monday. */
    private static boolean isAfterEaster(LocalDate day, LocalDate easter) {
        long distance = day.toEpochDay() - easter.toEpochDay();
        return distance == -2 || distance == 1 || distance == 39 || distance == 50;
    }

    /** Easter Sunday by the anonymous Gregorian computus (Nature, 1876). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }
}
