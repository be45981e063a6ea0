package org.occupancyhub.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.DayLines;
import org.occupancyhub.words.day.DayRows;
import org.occupancyhub.words.day.Days;
import org.occupancyhub.words.day.SiteDay;

class DayChartTest {

    private static final long HOUR = 3_600_000;
    private final Site gym = Days.site(120, Days.daily("06:30", "22:30"));

    @Test
    void theAxesAreTheOpeningHoursAndTheCapacity() {
        JsonNode chart = chart(live(), "14:20");

        assertThat(chart.at("/option/xAxis/min").asLong()).isEqualTo(HOUR * 13 / 2);
        assertThat(chart.at("/option/xAxis/max").asLong()).isEqualTo(HOUR * 45 / 2);
        assertThat(chart.at("/option/yAxis/min").asInt()).isZero();
        assertThat(chart.at("/option/yAxis/max").asInt()).isEqualTo(120);
        assertThat(chart.at("/axis/start").asLong()).isEqualTo(Days.MIDNIGHT.toEpochMilli());
        assertThat(chart.at("/axis/zone").asText()).isEqualTo("Europe/Zurich");
    }

    @Test
    void bandThenUsualThenForecastThenActual() {
        assertThat(chart(live(), "14:20").at("/option/series"))
                .extracting(series -> series.get("id").asText())
                .containsExactly("band", "usual", "forecast", "actual");
    }

    @Test
    void aBreakInTheLineIsAGapNotAZero() {
        assertThat(series(chart(live(), "14:20"), "actual").get("data"))
                .extracting(point -> point.get(1).asText())
                .containsExactly("50.0", "-", "34.0");
    }

    @Test
    void coloursAreRolesOnly() throws Exception {
        String json = new ObjectMapper()
                .writeValueAsString(DayChart.of(Words.english(), live(), DayLines.of(live(), Days.at("14:20"))));

        assertThat(json).doesNotContain("#").doesNotContain("rgb");
    }

    @Test
    void anOldLineIsGreyWithTheSilenceShaded() {
        SiteDay stale = Days.day(
                Days.now(gym, State.STALE, 39, "13:44"),
                "14:20",
                List.of(Days.reading("13:44", 39)),
                List.of(),
                List.of());
        JsonNode actual = series(chart(stale, "14:20"), "actual");

        assertThat(actual.at("/lineStyle/color/role").asText()).isEqualTo("typical");
        assertThat(actual.at("/markArea/itemStyle/color/role").asText()).isEqualTo("stale");
        assertThat(actual.has("markPoint")).isFalse();
    }

    @Test
    void withoutACapacityThereIsNoRulerAndNoCapacityLine() {
        SiteDay day = Days.day(
                Days.now(Days.site(null, Days.daily("06:30", "22:30")), State.LIVE, 34, "14:18"),
                "14:20",
                List.of(),
                List.of(),
                List.of());
        JsonNode chart = chart(day, "14:20");

        assertThat(chart.has("ruler")).isFalse();
        assertThat(series(chart, "actual").at("/markLine/data")).hasSize(1);
    }

    @Test
    void theRulerHasTheSitesOwnThresholdsInWords() {
        JsonNode ruler = chart(live(), "14:20").get("ruler");

        assertThat(ruler.get("steps")).extracting(JsonNode::asDouble).containsExactly(0.35, 0.6, 0.8, 0.95);
        assertThat(ruler.get("words"))
                .extracting(JsonNode::asText)
                .containsExactly("Quiet", "Moderate", "Busy", "Very busy", "Full");
    }

    @Test
    void thePeakIsNamedWithAbout() {
        assertThat(chart(live(), "14:20").at("/callout/strong").asText()).isEqualTo("about 102");
        assertThat(chart(live(), "14:20").at("/callout/plain").asText()).isEqualTo("at 18:30");
    }

    @Test
    void theTableHasTheSameDayInHalfHours() {
        List<DayRows.Row> rows = DayRows.of(Words.english(), gym, DayLines.of(live(), Days.at("14:20")));

        assertThat(rows).hasSize(33);
        assertThat(rows.get(0).time()).isEqualTo("06:30");
        assertThat(rows)
                .filteredOn(DayRows.Row::current)
                .extracting(DayRows.Row::time)
                .containsExactly("14:00");
        assertThat(rows)
                .filteredOn(row -> row.time().equals("18:30"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.actual()).isEmpty();
                    assertThat(row.forecast()).isEqualTo("about 102");
                    assertThat(row.range()).isEqualTo("92–112");
                    assertThat(row.level()).isEqualTo("very busy");
                });
    }

    private SiteDay live() {
        return Days.day(
                Days.now(gym, State.LIVE, 34, "14:18"),
                "14:20",
                List.of(Days.reading("08:00", 50), Days.reading("14:10", 34)),
                Days.usual(6, 23, h -> 38),
                Days.forecast(14, 23, h -> h == 18 ? 102 : 40));
    }

    private static JsonNode chart(SiteDay day, String now) {
        return new ObjectMapper().valueToTree(DayChart.of(Words.english(), day, DayLines.of(day, Days.at(now))));
    }

    private static JsonNode series(JsonNode chart, String id) {
        return StreamSupport.stream(chart.at("/option/series").spliterator(), false)
                .filter(series -> series.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
