package org.occupancyhub.ui.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.PatternScene;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.Words;

class DayHeadTest {

    @Test
    void theFirstDayOfAMonthNamesIt() {
        Site site = PatternScene.of("full").all().get(0);
        Instant now = Instant.parse("2026-11-26T10:00:00Z");

        assertThat(ForecastDay.week(site, List.of(), now))
                .extracting(day -> DayHead.name(Words.english(), day, now))
                .containsExactly("Today", "Fri 27", "Sat 28", "Sun 29", "Mon 30", "Tue 1 Dec", "Wed 2");
    }
}
