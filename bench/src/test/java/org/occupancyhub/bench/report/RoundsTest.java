package org.occupancyhub.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void theRatioIsTakenWithinEachRound() throws Exception {
        Rounds rounds = new Rounds();
        rounds.add(() -> 50.0, () -> 100.0);
        rounds.add(() -> 5.0, () -> 10.0); // the machine was slow for both
        rounds.add(() -> 60.0, () -> 100.0);

        assertThat(rounds.ratio()).isEqualTo(new Spread(0.5, 0.5, 0.6, 3));
        assertThat(rounds.first()).isEqualTo(new Spread(50, 5, 60, 3));
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertThat(Spread.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Spread(2.5, 1, 4, 4));
    }

    @Test
    void nothingMeasuredIsNoSpread() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
    }
}
