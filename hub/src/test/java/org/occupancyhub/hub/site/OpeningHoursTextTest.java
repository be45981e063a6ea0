package org.occupancyhub.hub.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupancyhub.hub.settings.SettingException;
import org.occupancyhub.models.site.OpeningHours;

class OpeningHoursTextTest {

    private static final String MONDAY = "2026-11-23T";
    private static final String SUNDAY = "2026-11-22T";

    @Test
    void aRangeOfDaysIsOpenOnEachOfThemAndTheOthersAreClosed() {
        OpeningHours hours = OpeningHoursText.parse("hours", Map.of("mon-fri", "06:30-22:30"));

        assertThat(hours.isOpenAt(LocalDateTime.parse(MONDAY + "06:30"))).isTrue();
        assertThat(hours.isOpenAt(LocalDateTime.parse(MONDAY + "22:30"))).isFalse();
        assertThat(hours.isOpenAt(LocalDateTime.parse(SUNDAY + "12:00"))).isFalse();
    }

    @Test
    void aRangeMayCrossTheWeekendAndLastUntilMidnight() {
        OpeningHours hours = OpeningHoursText.parse("hours", Map.of("sat-mon", "08:00-24:00"));

        assertThat(hours.isOpenAt(LocalDateTime.parse(SUNDAY + "23:59"))).isTrue();
        assertThat(hours.isOpenAt(LocalDateTime.parse(MONDAY + "23:59"))).isTrue();
        assertThat(hours.isOpenAt(LocalDateTime.parse("2026-11-24T12:00"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22:30", "22:30-06:30", "6-22", "", "06:30-25:00"})
    void hoursThatCannotBeAreRefusedWithTheirSetting(String hours) {
        assertThatThrownBy(() -> OpeningHoursText.parse("hub.sites[0].opening-hours", Map.of("mon", hours)))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("hub.sites[0].opening-hours.mon must look like 06:30-22:30");
    }

    @Test
    void daysThatDoNotExistAreRefused() {
        assertThatThrownBy(() -> OpeningHoursText.parse("hours", Map.of("someday", "06:30-22:30")))
                .isInstanceOf(SettingException.class)
                .hasMessage("hours must name days such as mon, sat-sun or mon-fri, but was \"someday\"");
    }
}
