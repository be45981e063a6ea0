package org.occupancyhub.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupancyhub.models.history.SiteReading;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.Days;
import org.occupancyhub.words.day.SiteNow;

class TileWordsTest {

    private final TileWords words = new TileWords(Words.english());
    private final Site gym = Days.site(120, Days.daily("06:30", "22:30"));

    @Test
    void liveHasCountShareLevelTrendAndAge() {
        TileText tile = tile(Days.now(gym, State.LIVE, 34, "14:18", Days.reading("13:48", 39)));

        assertThat(tile.figure()).isEqualTo("34");
        assertThat(tile.strong()).isEqualTo("28\u00a0%");
        assertThat(tile.of()).isEqualTo("of 120");
        assertThat(tile.chip()).isEqualTo(new TileText.Chip("quiet", "quiet", "Quiet"));
        assertThat(tile.aside()).isEqualTo("\u22125 in 30 min");
        assertThat(tile.asideGlyph()).isEqualTo("down");
        assertThat(tile.foot()).isEqualTo("Live, updated 2 min ago");
        assertThat(tile.asOf()).isEmpty();
        assertThat(tile.muted()).isFalse();
    }

    @Test
    void staleIsGreyAndSaysWhatItWas() {
        TileText tile = tile(Days.now(gym, State.STALE, 34, "13:54"));

        assertThat(tile.chip().word()).isEqualTo("Stale");
        assertThat(tile.aside()).isEqualTo("was quiet");
        assertThat(tile.foot()).isEqualTo("No reading for 26 min");
        assertThat(tile.footKind()).isEqualTo(TileText.Foot.WARNING);
        assertThat(tile.asOf()).isEqualTo("as of 13:54");
        assertThat(tile.muted()).isTrue();
    }

    @Test
    void aLiveReadingGrowsStaleOnTheScreen() {
        SiteNow site = Days.now(gym, State.LIVE, 34, "14:18");

        assertThat(words.of(site, Days.at("14:48")).chip().word()).isEqualTo("Quiet");
        assertThat(words.of(site, Days.at("14:49")).chip().word()).isEqualTo("Stale");
        assertThat(site.currentLevel(Days.at("14:49"))).isNull();
    }

    @Test
    void closedNeverShowsACountButWhenItOpens() {
        TileText tile = words.of(Days.now(gym, State.CLOSED, 3, "22:29"), Days.at("22:50"));

        assertThat(tile.figure()).isEqualTo("–");
        assertThat(tile.strong()).isEqualTo("Opens 06:30");
        assertThat(tile.of()).isEqualTo("tomorrow");
        assertThat(tile.foot()).isEqualTo("Opens in 7 h 40 min");
    }

    @Test
    void withoutACapacityThereIsACountButNoLevel() {
        TileText tile = tile(Days.now(Days.site(null, OpeningHours.ALWAYS), State.LIVE, 34, "14:18"));

        assertThat(tile.strong()).isEqualTo("people");
        assertThat(tile.of()).isEqualTo("no capacity set");
        assertThat(tile.chip().word()).isEqualTo("No level");
    }

    @Test
    void nothingReceivedYetWaits() {
        TileText tile = tile(Days.now(gym, State.NO_DATA, null, null));

        assertThat(tile.figure()).isEqualTo("–");
        assertThat(tile.strong()).isEqualTo("No readings yet");
        assertThat(tile.foot()).isEqualTo("Waiting for the first reading");
    }

    @Test
    void aSiteThatCannotBeReadSaysSinceWhen() {
        TileText tile = tile(SiteNow.failed(gym, Days.at("14:06")));

        assertThat(tile.chip()).isEqualTo(new TileText.Chip("error", "warning", "Error"));
        assertThat(tile.foot()).isEqualTo("Cannot be read since 14:06");
    }

    @ParameterizedTest
    @CsvSource({"34,34,steady,steady", "34,33,steady,steady", "34,31,+3 in 30 min,up", "0,12,\u221212 in 30 min,down"})
    void smallChangesAreSteady(int count, double before, String said, String glyph) {
        TileText tile = tile(Days.now(gym, State.LIVE, count, "14:18", Days.reading("13:50", before)));

        assertThat(tile.aside()).isEqualTo(said);
        assertThat(tile.asideGlyph()).isEqualTo(glyph);
    }

    @Test
    void withoutAReadingHalfAnHourAgoThereIsNoTrend() {
        SiteReading longAgo = Days.reading("12:00", 80);
        assertThat(tile(Days.now(gym, State.LIVE, 34, "14:18", longAgo)).aside())
                .isEmpty();
    }

    private TileText tile(SiteNow site) {
        return words.of(site, Days.at("14:20"));
    }
}
