package org.occupancyhub.ui.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.Scene;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.forecast.WeekLines.Expected;
import org.occupancyhub.words.Words;

class WeekChartTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-19T00:00:00Z");
    private static final long MINUTE = 60_000;

    private final Site site = Scene.of("design").all().get(0);

    @Test
    void atNightNeitherTheLineNorTheBandIsDrawn() {
        WeekLines lines = new WeekLines(
                List.of(),
                Arrays.asList(
                        new Expected(1300, 4, 2, 6), new Expected(1320, 0, 0, 0), null, new Expected(1860, 0, 0, 0)),
                List.of(0.0, 1440.0, 2880.0),
                0);

        assertThat(data("band", lines))
                .containsExactly(
                        List.of(1300 * MINUTE, 2.0, 6.0),
                        List.of(1320 * MINUTE, 0.0, 0.0),
                        List.of(1321 * MINUTE, "-", "-"),
                        List.of(1860 * MINUTE, 0.0, 0.0));
        assertThat(data("forecast", lines)).contains(List.of(1321 * MINUTE, "-", "-"));
    }

    private List<Object> data(String id, WeekLines lines) {
        Map<?, ?> option =
                (Map<?, ?>) WeekChart.of(Words.english(), site, MIDNIGHT, lines).get("option");
        return ((List<?>) option.get("series"))
                .stream()
                        .map(series -> (Map<?, ?>) series)
                        .filter(series -> series.get("id").equals(id))
                        .map(series -> List.<Object>copyOf((List<?>) series.get("data")))
                        .findFirst()
                        .orElseThrow();
    }
}
