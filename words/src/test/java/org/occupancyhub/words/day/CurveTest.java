package org.occupancyhub.words.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CurveTest {

    @Test
    void itGoesThroughEveryPointAndIsLevelBeyondTheEnds() {
        Curve curve = new Curve(new double[] {0, 60, 120}, new double[] {3, 90, 20});

        assertThat(curve.at(0)).isEqualTo(3);
        assertThat(curve.at(60)).isEqualTo(90);
        assertThat(curve.at(120)).isEqualTo(20);
        assertThat(curve.at(-5)).isEqualTo(3);
        assertThat(curve.at(500)).isEqualTo(20);
    }

    @Test
    void aStraightLineStaysStraight() {
        Curve curve = new Curve(new double[] {0, 10, 40, 100}, new double[] {0, 1, 4, 10});
        for (double x = 0; x <= 100; x += 3.7) {
            assertThat(curve.at(x)).isCloseTo(x / 10, within(1e-9));
        }
    }

    @Test
    void itNeverLeavesTheRangeOfItsNeighbours() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            double[] x = new double[12];
            double[] y = new double[12];
            for (int i = 0; i < x.length; i++) {
                x[i] = i * 60 + random.nextInt(20);
                y[i] = random.nextInt(4) == 0 ? 0 : random.nextDouble() * 100;
            }
            Curve curve = new Curve(x, y);
            for (int i = 0; i + 1 < x.length; i++) {
                for (double at = x[i]; at <= x[i + 1]; at += 5) {
                    assertThat(curve.at(at))
                            .isBetween(Math.min(y[i], y[i + 1]) - 1e-9, Math.max(y[i], y[i + 1]) + 1e-9);
                }
            }
        }
    }

    @Test
    void onePointIsALevelLine() {
        assertThat(new Curve(new double[] {5}, new double[] {8}).at(100)).isEqualTo(8);
    }
}
