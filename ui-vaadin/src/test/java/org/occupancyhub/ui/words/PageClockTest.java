package org.occupancyhub.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.ZurichSites;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Thresholds;
import org.occupancyhub.words.Words;

class PageClockTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-11-19T13:20:00Z");

    @Test
    void whereAllSitesAreInOneZoneTheirClocksAreReadWithoutAWord() {
        List<Site> sites = List.of(site("gym", ZURICH), site("pool", ZURICH));

        assertThat(PageClock.zone(sites)).isEqualTo(ZURICH);
        assertThat(PageClock.say(Words.english(), NOW, ZURICH, sites)).isEqualTo("14:20");
    }

    @Test
    void whereTheyAreInSeveralTheZoneIsSaid() {
        List<Site> sites = List.of(site("gym", ZURICH), site("dojo", TOKYO));

        assertThat(PageClock.zone(sites)).isEqualTo(ZoneOffset.UTC);
        assertThat(PageClock.say(Words.english(), NOW, ZoneOffset.UTC, sites)).isEqualTo("13:20 UTC");
        assertThat(PageClock.say(Words.english(), NOW, TOKYO, sites)).isEqualTo("22:20 (Asia/Tokyo)");
    }

    @Test
    void aPageThatTellsOfMoreThanSitesGoesOnInUtcWhereTheseCannotBeRead() {
        assertThat(PageClock.zone(new ZurichSites())).isEqualTo(ZURICH);
        assertThat(PageClock.zone(() -> {
                    throw new IllegalStateException("the database is away");
                }))
                .isEqualTo(ZoneOffset.UTC);
        assertThat(PageClock.say(Words.english(), NOW, ZURICH)).isEqualTo("14:20");
        assertThat(PageClock.sayInFull(Words.english(), NOW, ZoneOffset.UTC))
                .isEqualTo("Thursday 19 November 2026, 13:20 UTC");
    }

    @Test
    void utcIsSaidUnderWhateverNameTheSitesHaveIt() {
        for (String name : List.of("UTC", "Etc/UTC", "Z")) {
            List<Site> sites = List.of(site("gym", ZoneId.of(name)));

            assertThat(PageClock.zone(sites)).as(name).isEqualTo(ZoneOffset.UTC);
            assertThat(PageClock.say(Words.english(), NOW, ZoneId.of(name), sites))
                    .as(name)
                    .isEqualTo("13:20 UTC");
        }
    }

    @Test
    void withoutASiteItIsInUtc() {
        assertThat(PageClock.say(Words.english(), NOW, PageClock.zone(List.of()), List.of()))
                .isEqualTo("13:20 UTC");
    }

    private static Site site(String id, ZoneId zone) {
        return new Site(
                new SiteId(id),
                id,
                zone,
                null,
                Duration.ofMinutes(10),
                OpeningHours.ALWAYS,
                Thresholds.DEFAULT,
                List.of(),
                false);
    }
}
