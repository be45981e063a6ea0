package org.occupancyhub.models.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedMapTest {

    private final BoundedMap<String, Integer> map = new BoundedMap<>(2);

    @Test
    void theOneThatNobodyAskedForLongestGoesAndOnlyThatOne() {
        map.getOrMake("a", () -> 1);
        map.getOrMake("b", () -> 2);
        map.get("a");

        map.getOrMake("c", () -> 3);

        assertThat(map.size()).isEqualTo(2);
        assertThat(map.peek("a")).isEqualTo(1);
        assertThat(map.peek("b")).isNull();
        assertThat(map.peek("c")).isEqualTo(3);
    }

    @Test
    void whoeverOnlyLooksDrivesNobodyOut() {
        map.getOrMake("a", () -> 1);
        assertThat(map.peekOrMake("b", () -> 2)).isEqualTo(2);
        assertThat(map.peekOrMake("c", () -> 3)).isNull();

        map.peek("a");
        map.getOrMake("d", () -> 4);

        assertThat(map.peek("a")).isNull();
        assertThat(map.peek("b")).isEqualTo(2);
    }

    @Test
    void aValueIsMadeOfTheOneBeforeAndGoesWhereItIsUnwanted() {
        map.compute("a", before -> before == null ? 1 : before + 1);
        assertThat(map.compute("a", before -> before == null ? 1 : before + 1)).isEqualTo(2);

        map.removeIf("a", value -> value == 1);
        assertThat(map.get("a")).isEqualTo(2);
        map.removeIf("a", value -> value == 2);
        assertThat(map.get("a")).isNull();
        assertThat(map.compute("a", before -> null)).isNull();
        assertThat(map.size()).isZero();
    }
}
