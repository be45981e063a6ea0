package org.occupancyhub.forecast.series;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.occupancyhub.models.site.Almanac;
import org.occupancyhub.models.site.Site;

/** The official holidays of a country or one of its regions, computed by rule for each year that is asked for. */
public final class PublicHolidays implements Holidays {

    /** As many as there are places; what a year holds is worked out once for all sites. */
    private static final Map<String, PublicHolidays> PLACES = new ConcurrentHashMap<>();

    private final HolidayManager rules;
    private final String[] region;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    private PublicHolidays(HolidayManager rules, String[] region) {
        this.rules = rules;
        this.region = region;
    }

    /**
     * @param place an ISO 3166 code of a country ({@code US}) or of one of its regions ({@code CH-ZH})
     * @throws IllegalArgumentException naming the places there are, where it is none of them
     */
    public static PublicHolidays of(String place) {
        return PLACES.computeIfAbsent(place.strip().toLowerCase(Locale.ROOT), code -> of(place, code.split("-")));
    }

    /** The holidays that a site names as its own, or {@code otherwise}. */
    public static Holidays keptBy(Site site, Holidays otherwise) {
        String place = site.almanac().holidays();
        if (place == null) {
            return otherwise;
        }
        return place.equals(Almanac.NO_HOLIDAYS) ? Holidays.NONE : of(place);
    }

    private static PublicHolidays of(String place, String[] parts) {
        if (HolidayManager.getSupportedCalendarCodes().stream().noneMatch(parts[0]::equalsIgnoreCase)) {
            throw new IllegalArgumentException(
                    "a country must be an ISO 3166 code with known holidays, such as US or CH-ZH, but was \"" + place
                            + "\"");
        }
        HolidayManager rules = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
        String[] region = parts.length == 1 ? new String[0] : new String[] {parts[1]};
        if (region.length == 1 && !rules.getCalendarHierarchy().getChildren().containsKey(region[0])) {
            throw new IllegalArgumentException("a region of " + parts[0].toUpperCase(Locale.ROOT) + " must be one of "
                    + rules.getCalendarHierarchy().getChildren().keySet().stream()
                            .sorted()
                            .toList()
                    + ", but was \"" + parts[1] + "\"");
        }
        return new PublicHolidays(rules, region);
    }

    @Override
    public boolean on(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), this::of).contains(day);
    }

    private Set<LocalDate> of(int year) {
        return rules.getHolidays(Year.of(year), region).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
