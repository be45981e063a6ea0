package org.occupancyhub.ui.forecast;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.occupancyhub.models.accuracy.Ahead;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.SiteId;

/**
 * What is looked at. It stands in the address, so that a link leads to it; what an address says wrongly is left out.
 *
 * @param site null for the first one
 * @param ahead how long before past forecasts were made
 * @param days how many of them are compared, today included
 */
record ForecastChoice(SiteId site, Ahead ahead, int days) {

    static final List<Integer> DAYS = List.of(7, 28);
    static final ForecastChoice START = new ForecastChoice(null, Ahead.DAY, 7);

    static ForecastChoice of(QueryParameters address) {
        return new ForecastChoice(
                address.getSingleParameter("site").flatMap(ForecastChoice::site).orElse(null),
                address.getSingleParameter("ahead").flatMap(Ahead::of).orElse(START.ahead),
                address.getSingleParameter("days")
                        .flatMap(text -> DAYS.stream()
                                .filter(days -> days.toString().equals(text))
                                .findFirst())
                        .orElse(START.days));
    }

    /** Only what is not as at the start. */
    QueryParameters address() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (site != null) {
            parts.put("site", site.value());
        }
        if (ahead != START.ahead) {
            parts.put("ahead", ahead.word());
        }
        if (days != START.days) {
            parts.put("days", String.valueOf(days));
        }
        return QueryParameters.simple(parts);
    }

    ForecastChoice withSite(SiteId next) {
        return new ForecastChoice(next, ahead, days);
    }

    ForecastChoice withAhead(Ahead next) {
        return new ForecastChoice(site, next, days);
    }

    ForecastChoice withDays(int next) {
        return new ForecastChoice(site, ahead, next);
    }

    private static Optional<SiteId> site(String text) {
        try {
            return Optional.of(new SiteId(text));
        } catch (InvalidEventException e) {
            return Optional.empty(); // no site can be called like that
        }
    }
}
