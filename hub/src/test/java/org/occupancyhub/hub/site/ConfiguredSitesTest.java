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

    @Test
    void aDeviceThatCannotBeIsNamedWithItsSetting() {
        String setting = "hub.sites[0].devices: device_id must ";
        assertThatThrownBy(() -> ConfiguredSites.of(standing(List.of("door\n1"), List.of()), ZoneOffset.UTC))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith(setting);
        assertThatThrownBy(() ->
                        ConfiguredSites.of(standing(List.of(), List.of(zone("hall", "x".repeat(201)))), ZoneOffset.UTC))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith(setting);
    }

    @Test
    void aZoneThatCannotBeIsNamedWithItsSetting() {
        assertThatThrownBy(() -> ConfiguredSites.of(standing(List.of(), List.of(zone("", "door"))), ZoneOffset.UTC))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("hub.sites[0]: zone_id must ");
    }

    @Test
    void aZoneIdStandsOnceInASite() {
        SitesSettings settings = standing(List.of(), List.of(zone("hall", "a"), zone("hall", "b")));

        assertThatThrownBy(() -> ConfiguredSites.of(settings, ZoneOffset.UTC))
                .isInstanceOf(SettingException.class)
                .hasMessage("hub.sites[0].zones[1].id must be used once in its site, but was \"hall\"");
    }

    private static SitesSettings standing(List<String> devices, List<SitesSettings.ZoneEntry> zones) {
        return new SitesSettings(List.of(site("gym", null, devices, zones)));
    }

    private static SitesSettings.ZoneEntry zone(String id, String device) {
        return new SitesSettings.ZoneEntry(id, null, null, List.of(device));
    }

    private static SitesSettings.SiteEntry site(String id, Integer rounding) {
        return site(id, rounding, List.of(), List.of());
    }

    private static SitesSettings.SiteEntry site(
            String id, Integer rounding, List<String> devices, List<SitesSettings.ZoneEntry> zones) {
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
                zones,
                devices);
    }
}
