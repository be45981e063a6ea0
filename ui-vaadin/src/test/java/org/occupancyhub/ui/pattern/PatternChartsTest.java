package org.occupancyhub.ui.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.PatternScene;
import org.occupancyhub.ui.chart.Spec;
import org.occupancyhub.words.Words;

class PatternChartsTest {

    private static final Instant NOW = Instant.parse("2026-11-19T13:20:00Z");

    private final PatternScene scene = PatternScene.of("full");
    private final PatternPage page = new PatternReader(
                    scene, scene, scene, scene.calendar(), Clock.fixed(NOW, ZoneOffset.UTC))
            .read(PatternChoice.START);

    @Test
    void aDayOfWhichNothingIsKnownHasACellOfItsOwnKind() {
        YearOfPeaks.Day silent = new YearOfPeaks.Day(page.year().period().from(), null, null, false);
        PatternPage quiet = new PatternPage(
                page.readAt(),
                page.choice(),
                page.sites(),
                page.site(),
                page.period(),
                page.readings(),
                page.week(),
                new YearOfPeaks(page.year().period(), List.of(silent)),
                page.comparison());

        Map<?, ?> cell = (Map<?, ?>) list(option(YearChart.of(Words.english(), quiet)), "series", "data")
                .get(0);

        assertThat(cell.get("kind")).isEqualTo(-3);
        assertThat(cell.get("tip")).isEqualTo(List.of("Mon 17 Nov 2025", "", "No data"));
    }

    @Test
    void theDifferenceEndsSoonAfterTheWidest() {
        assertThat(differences(24.4)).containsEntry("interval", 15.0).containsEntry("max", 30.0);
        assertThat(differences(20.3)).containsEntry("interval", 12.0).containsEntry("max", 24.0);
        assertThat(differences(4.9)).as("whole people only").containsEntry("interval", 3.0);
        assertThat(differences(0)).containsEntry("interval", 1.0).containsEntry("max", 1.0);
    }

    @Test
    void peopleOfOneSiteAreMeasuredByItsCapacity() {
        assertThat((Spec) axes(20.3).get(0)).containsEntry("max", 120.0);
    }

    private Map<String, Object> differences(double people) {
        return (Spec) axes(people).get(1);
    }

    private List<?> axes(double people) {
        Comparison comparison = new Comparison(day(people), day(0), DayGroup.values()[0], false);
        return (List<?>)
                option(CompareChart.of(Words.english(), page, comparison)).get("yAxis");
    }

    private UsualDay day(double people) {
        return new UsualDay(page.site(), page.period(), Collections.nCopies(UsualDay.HOURS, people));
    }

    private static Spec option(Spec specification) {
        return (Spec) specification.get("option");
    }

    private static List<?> list(Spec option, String of, String name) {
        return (List<?>) ((Map<?, ?>) ((List<?>) option.get(of)).get(0)).get(name);
    }
}
