package org.occupancyhub.ui.pattern;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.SiteId;

/**
 * What is looked at. It stands in the address, so that a link leads to it; what an address says wrongly is left out.
 *
 * @param site null for the first one
 * @param weeks how many, ending with the last day
 * @param until the last day, or null for the last whole day that was counted
 * @param people whether people are shown where shares could be
 * @param with the site beside the first one; null where the second one is to be chosen
 */
record PatternChoice(
        SiteId site, int weeks, LocalDate until, boolean people, Against against, SiteId with, DayGroup days) {

    static final List<Integer> WEEKS = List.of(4, 8, 12, 26, 52);

    private static final int USUAL_WEEKS = 12;
    static final PatternChoice START =
            new PatternChoice(null, USUAL_WEEKS, null, false, Against.BEFORE, null, DayGroup.WORKDAYS);

    /** What the chosen weeks are compared with. */
    enum Against {
        /** As many weeks just before. */
        BEFORE("before"),
        /** The same weeks a year before. */
        YEAR("year"),
        /** The same weeks of another site. */
        SITE("site");

        private final String word;

        Against(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static PatternChoice of(QueryParameters address) {
        return new PatternChoice(
                site(address, "site"),
                text(address, "weeks")
                        .flatMap(text -> WEEKS.stream()
                                .filter(weeks -> weeks.toString().equals(text))
                                .findFirst())
                        .orElse(USUAL_WEEKS),
                text(address, "until").map(PatternChoice::day).orElse(null),
                text(address, "measure").filter("people"::equals).isPresent(),
                text(address, "against")
                        .flatMap(word -> Stream.of(Against.values())
                                .filter(one -> one.word().equals(word))
                                .findFirst())
                        .orElse(Against.BEFORE),
                site(address, "with"),
                text(address, "days")
                        .flatMap(word -> Stream.of(DayGroup.values())
                                .filter(one -> one.word().equals(word))
                                .findFirst())
                        .orElse(DayGroup.WORKDAYS));
    }

    /** Only what is not as at the start. */
    QueryParameters address() {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "site", site == null ? null : site.value());
        put(parts, "weeks", weeks == USUAL_WEEKS ? null : String.valueOf(weeks));
        put(parts, "until", until == null ? null : until.toString());
        put(parts, "measure", people ? "people" : null);
        put(parts, "against", against == Against.BEFORE ? null : against.word());
        put(parts, "with", against != Against.SITE || with == null ? null : with.value());
        put(parts, "days", days == DayGroup.WORKDAYS ? null : days.word());
        return QueryParameters.simple(parts);
    }

    PatternChoice withSite(SiteId next) {
        return new PatternChoice(next, weeks, until, people, against, with, days);
    }

    PatternChoice withWeeks(int next) {
        return new PatternChoice(site, next, until, people, against, with, days);
    }

    PatternChoice withUntil(LocalDate next) {
        return new PatternChoice(site, weeks, next, people, against, with, days);
    }

    PatternChoice withPeople(boolean next) {
        return new PatternChoice(site, weeks, until, next, against, with, days);
    }

    PatternChoice against(Against next) {
        return new PatternChoice(site, weeks, until, people, next, with, days);
    }

    PatternChoice againstSite(SiteId next) {
        return new PatternChoice(site, weeks, until, people, Against.SITE, next, days);
    }

    PatternChoice withDays(DayGroup next) {
        return new PatternChoice(site, weeks, until, people, against, with, next);
    }

    private static void put(Map<String, String> parts, String name, String value) {
        if (value != null) {
            parts.put(name, value);
        }
    }

    private static SiteId site(QueryParameters address, String name) {
        try {
            return text(address, name).map(SiteId::new).orElse(null);
        } catch (InvalidEventException e) {
            return null; // no site can be called like that
        }
    }

    /** Days that a calendar can show and a database can store. */
    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() >= 1970 && day.getYear() < 3000 ? day : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Optional<String> text(QueryParameters address, String name) {
        return address.getSingleParameter(name).map(String::strip).filter(value -> !value.isEmpty());
    }
}
