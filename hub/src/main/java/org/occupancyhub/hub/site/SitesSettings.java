package org.occupancyhub.hub.site;

import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Sites as an operator writes them in {@code config/sites.yaml}; {@link ConfiguredSites} checks them.
 *
 * @param sites in the order in which they are shown; the first one answers where a request names none
 */
@ConfigurationProperties("hub")
@Validated
public record SitesSettings(@DefaultValue @Valid List<SiteEntry> sites) {

    /**
     * @param timeZone by default {@code HUB_SITE_TIMEZONE}
     * @param openingHours weekdays to hours, such as {@code mon-fri: "06:30-22:30"}; always open where absent
     * @param closures when the site is closed although it would be open
     * @param holidays the place whose public holidays it keeps, {@code US} or {@code CH-ZH}, or {@code none}; by default
     *     those of {@code hub.forecast.holidays}
     * @param events times that are unlike others, each like earlier ones of its name
     * @param seasons stretches such as a semester or its break
     * @param retention how long readings are kept, in whole days; for ever where absent
     * @param publicRounding whole steps to which counts are rounded up in public; exactly told where absent
     * @param devices devices that stand in no zone
     */
    public record SiteEntry(
            String id,
            String name,
            String timeZone,
            Integer capacity,
            @DefaultValue("10m") Duration readingInterval,
            @DefaultValue Map<String, String> openingHours,
            @DefaultValue List<ClosureEntry> closures,
            String holidays,
            @DefaultValue List<SpecialEntry> events,
            @DefaultValue List<SpecialEntry> seasons,
            Duration retention,
            Integer publicRounding,
            @DefaultValue List<ZoneEntry> zones,
            @DefaultValue List<String> devices) {}

    /**
     * @param from a day, {@code 2026-12-24}, or a local time, {@code 2026-12-24T14:00}
     * @param to the same; a day is included, and by default it is that of {@code from}
     */
    public record ClosureEntry(String from, String to, String reason) {}

    /**
     * @param from a day, {@code 2026-02-16}, or a local time, {@code 2026-02-16T14:00}
     * @param to the same; a day is included, and by default it is that of {@code from}
     */
    public record SpecialEntry(String name, String from, String to) {}

    public record ZoneEntry(String id, String name, Integer capacity, @DefaultValue List<String> devices) {}
}
