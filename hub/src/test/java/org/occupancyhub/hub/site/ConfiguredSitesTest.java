package org.occupancyhub.hub.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupancyhub.hub.settings.SettingException;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.Roundings;

class ConfiguredSitesTest {

    @Test
    void aSiteMayTellItsCountsInStepsAndAnotherExactly() {
        SitesSettings settings = new SitesSettings(List.of(site("cabin", 5), site("gym", null)));

        Roundings roundings = ConfiguredSites.of(settings, ZoneOffset.UTC).roundings();

        assertThat(roundings.told(new SiteId("cabin"), 0)).isEqualTo(5);
        assertThat(roundings.told(new SiteId("cabin"), 6)).isEqualTo(10);
        assertThat(roundings.told(new SiteId("cabin"), (Integer) null)).isNull();
        assertThat(roundings.told(new SiteId("gym"), 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void aStepThatCannotWorkStopsTheStart(int step) {
        SitesSettings settings = new SitesSettings(List.of(site("cabin", step)));

        assertThatThrownBy(() -> ConfiguredSites.of(settings, ZoneOffset.UTC))
                .isInstanceOf(SettingException.class)
                .hasMessage(
                        "hub.sites[0].public-rounding must be a whole number from 1 to 100, but was \"" + step + "\"");
    }

    private static SitesSettings.SiteEntry site(String id, Integer rounding) {
        return new SitesSettings.SiteEntry(
                id,
                null,
                null,
                null,
                Duration.ofMinutes(10),
                Map.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                rounding,
                List.of(),
                List.of());
    }
}
