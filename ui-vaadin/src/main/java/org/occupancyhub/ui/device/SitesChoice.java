package org.occupancyhub.ui.device;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.occupancyhub.models.site.Site;

/**
 * What of the sites is looked at; it stands in the address.
 *
 * @param site its id, or null for the first
 * @param text in the name or id of a site or the id of a device; empty for all
 */
record SitesChoice(String site, String text) {

    static final SitesChoice START = new SitesChoice(null, "");

    private static final int LONGEST = 200;

    static SitesChoice of(QueryParameters address) {
        return new SitesChoice(
                text(address, "site").orElse(null), text(address, "text").orElse(""));
    }

    QueryParameters address() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (site != null) {
            parts.put("site", site);
        }
        if (!text.isEmpty()) {
            parts.put("text", text);
        }
        return QueryParameters.simple(parts);
    }

    SitesChoice withSite(String next) {
        return new SitesChoice(next, text);
    }

    SitesChoice withText(String next) {
        return new SitesChoice(site, next.strip());
    }

    boolean names(Site one) {
        return isIn(one.name()) || isIn(one.id().value());
    }

    boolean isIn(String name) {
        return name.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> text(QueryParameters address, String name) {
        return address.getSingleParameter(name)
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST && value.indexOf('\0') < 0);
    }
}
