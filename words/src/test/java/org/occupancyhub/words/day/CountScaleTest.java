package org.occupancyhub.words.day;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountScaleTest {

    @ParameterizedTest
    @CsvSource({
        "120, 116, 120, 30, true",
        "90, 20, 90, 30, true",
        "400, 0, 400, 100, true",
        "650, 600, 650, 200, false",
        "35, 30, 35, 10, false",
        "1, 0, 1, 1, true",
    })
    void itEndsAtTheCapacityWithRoundLinesBelow(int capacity, double highest, double top, double step, boolean even) {
        assertThat(CountScale.of(capacity, highest)).isEqualTo(new CountScale(top, step, even));
    }

    @ParameterizedTest
    @CsvSource({"30, 97, 100, 25", ", 110, 120, 30", ", 0, 4, 1", ", 3, 4, 1", "2, 7, 8, 2"})
    void itGrowsWhereMorePeopleCameThanFitOrNoCapacityIsKnown(
            Integer capacity, double highest, double top, double step) {
        CountScale scale = CountScale.of(capacity, highest);
        assertThat(scale.top()).isEqualTo(top).isGreaterThanOrEqualTo(highest);
        assertThat(scale.step()).isEqualTo(step);
    }
}
