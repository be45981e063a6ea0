package org.occupancyhub.forecast.model.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreesTest {

    private static final TreeParameters SMALL = new TreeParameters(60, 8, 0.1, 10, 64, 1, 1);

    @Test
    void treesAreReadFromTheirTextAndAnswerAsItSays() {
        Trees trees = TreeDump.read(
                new String[] {
                    "0:[f1<1.5] yes=1,no=2,missing=2,gain=7,cover=40\n\t1:leaf=0.25,cover=20\n\t2:[f0<-2] yes=3,no=4,missing=3,"
                            + "gain=3,cover=20\n\t\t3:leaf=-1,cover=10\n\t\t4:leaf=4,cover=10\n",
                    "0:leaf=0.5,cover=40\n"
                },
                2);

        assertThat(trees.predict(new float[] {9, 0, 1}, 1)).isEqualTo(0.75);
        assertThat(trees.predict(new float[] {-3, 2}, 0)).isEqualTo(-0.5);
        assertThat(trees.predict(new float[] {-2, 1.5f}, 0)).isEqualTo(4.5);
        assertThat(trees.predict(new float[] {Float.NaN, Float.NaN}, 0)).isEqualTo(-0.5);
        assertThat(trees.gains()).containsExactly(3, 7);
    }

    @Test
    void treesLearnAStepAndTheSameSeedGrowsTheSameTrees() {
        Rows rows = steps();

        Trees trees = new XgboostGrower(SMALL).grow(rows, 1);

        assertThat(trees.predict(new float[] {0.2f, 0.5f}, 0)).isEqualTo(0, within(0.1));
        assertThat(trees.predict(new float[] {0.8f, 0.5f}, 0)).isEqualTo(3, within(0.1));
        assertThat(trees.gains()[0]).isGreaterThan(10 * trees.gains()[1]);
        assertThat(new XgboostGrower(SMALL).grow(steps(), 1)).isEqualTo(trees);
    }

    @Test
    void whatWasWrittenIsReadAgainAndWhatWasCutIsNot() throws IOException {
        Trees trees = new XgboostGrower(SMALL).grow(steps(), 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        trees.write(new DataOutputStream(bytes));

        Trees again = Trees.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(again).isEqualTo(trees).hasSameHashCodeAs(trees);
        assertThat(again.gains()).isEqualTo(trees.gains());
        byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() - 3);
        assertThatThrownBy(() -> Trees.read(new DataInputStream(new ByteArrayInputStream(cut))))
                .isInstanceOf(IOException.class);
    }

    private static Rows steps() {
        Random random = new Random(1);
        Rows rows = new Rows(2);
        for (int i = 0; i < 2000; i++) {
            float x = random.nextFloat();
            float unknown = random.nextInt(10) == 0 ? Float.NaN : random.nextFloat();
            rows.add(new float[] {x, unknown}, 0, x < 0.5 ? 0 : 3, 1);
        }
        return rows;
    }
}
