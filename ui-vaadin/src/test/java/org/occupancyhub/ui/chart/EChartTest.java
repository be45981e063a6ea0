package org.occupancyhub.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.Browserless;

/** That what it answers is drawn is seen by the journeys. */
class EChartTest {

    private EChart chart;

    @BeforeEach
    void open() {
        Browserless.start(Map.of());
        chart = new EChart();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void aSpecificationThatIsNotLikeTheOneBeforeIsAnnouncedToBeFetched() {
        chart.show(Spec.of("option", 1));
        assertThat(number()).isEqualTo(1);

        chart.show(Spec.of("option", 1));
        assertThat(number()).isEqualTo(1);

        chart.show(Spec.of("option", 2));
        assertThat(number()).isEqualTo(2);
    }

    @Test
    void aChangeIsToldAndItsSpecificationIsNotFetchedAgain() {
        chart.show(new Drawing("{\"option\":1}", ""));
        chart.show(new Drawing("{\"option\":1}", "{\"in\":{}}"));

        assertThat(number()).isEqualTo(1);
        assertThat(chart.getElement().getProperty("change")).isEqualTo("{\"in\":{}}");
    }

    @Test
    void thePageIsSentNoSpecificationItself() {
        chart.show(Spec.of("option", "as long as a year"));

        assertThat(chart.getElement().getPropertyNames().map(chart.getElement()::getProperty))
                .noneMatch(value -> value.contains("year"));
    }

    private int number() {
        return chart.getElement().getProperty("number", 0);
    }
}
