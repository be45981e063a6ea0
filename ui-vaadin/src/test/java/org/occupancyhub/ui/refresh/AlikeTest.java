package org.occupancyhub.ui.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlikeTest {

    private final Alike<List<Integer>> lists = new Alike<>();

    @Test
    void ofThingsThatAreEqualTheFirstIsKeptForAll() {
        List<Integer> first = List.of(1, 2);

        assertThat(lists.same(first)).isSameAs(first);
        assertThat(lists.same(List.of(1, 2))).isSameAs(first);
        assertThat(lists.same(List.of(2))).containsExactly(2);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(lists.same(null)).isNull();
    }
}
