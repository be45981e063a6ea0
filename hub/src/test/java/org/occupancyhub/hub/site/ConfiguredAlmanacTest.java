package org.occupancyhub.hub.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupancyhub.hub.settings.SettingException;
import org.occupancyhub.models.site.Almanac;
import org.occupancyhub.models.site.SpecialTime;
import org.occupancyhub.models.site.SpecialTime.Kind;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ConfiguredAlmanacTest {

    @Test
    void eventsSeasonsAndHolidaysAreReadAsPeopleWriteThem() {
        Almanac almanac = almanac(Map.of(
                "holidays", "CH-ZH",
                "events[0].name", "Open day",
                "events[0].from", "2026-09-12T10:00",
                "events[0].to", "2026-09-12T16:00",
                "seasons[0].name", "Semester",
                "seasons[0].from", "2026-09-14",
                "seasons[0].to", "2026-12-18"));

        assertThat(almanac.holidays()).isEqualTo("CH-ZH");
        assertThat(almanac.specialTimes())
                .containsExactly(
                        new SpecialTime(
                                Kind.EVENT,
                                "Open day",
                                LocalDateTime.parse("2026-09-12T10:00"),
                                LocalDateTime.parse("2026-09-12T16:00")),
                        new SpecialTime(
                                Kind.SEASON,
                                "Semester",
                                LocalDateTime.parse("2026-09-14T00:00"),
                                LocalDateTime.parse("2026-12-19T00:00")));
    }

    @Test
    void aSiteThatSaysNothingKeepsWhatTheSettingSays() {
        assertThat(almanac(Map.of())).isEqualTo(Almanac.EMPTY);
        assertThat(almanac(Map.of("holidays", "none")).holidays()).isEqualTo(Almanac.NO_HOLIDAYS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "holidays | Atlantis | hub.sites[0].holidays: a country must be an ISO 3166 code",
                "holidays | CH-XX | hub.sites[0].holidays: a region of CH must be one of [ag, ",
                "events[0].from | someday | hub.sites[0].events[0]: from must be a day such as 2026-12-24",
                "seasons[0].from | 2026-09-14 | hub.sites[0].seasons[0]: name must be a line of 1 to 100 characters"
            })
    void whatCannotBeStopsTheStartInOneLine(String key, String value, String message) {
        assertThatThrownBy(() -> almanac(Map.of(key, value)))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith(message)
                .message()
                .doesNotContain("\n");
    }

    private static Almanac almanac(Map<String, String> entry) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        source.put("hub.sites[0].id", "gym");
        entry.forEach((key, value) -> source.put("hub.sites[0]." + key, value));
        SitesSettings settings =
                new Binder(source).bind("hub", SitesSettings.class).get();
        return ConfiguredSites.of(settings, ZoneOffset.UTC).sites().get(0).almanac();
    }
}
