package org.occupancyhub.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.occupancyhub.load.Durations.Summary;

class VerdictTest {

    @Test
    void ofAHundredTheSlowestButOneIsTheNinetyNinth() {
        List<Integer> millis = IntStream.rangeClosed(1, 100).boxed().toList();

        assertThat(Summary.of(millis)).isEqualTo(new Summary(100, 50, 99));
        assertThat(Summary.of(List.of(7))).isEqualTo(new Summary(1, 7, 7));
    }

    @Test
    void aSlowMachineIsNoSlowHub() {
        assertThat(Verdict.of(Map.of("health", new Summary(10, 40, 100), "ingest", new Summary(10, 90, 390)))
                        .good())
                .isTrue();
        Verdict slow = Verdict.of(Map.of("health", new Summary(10, 4, 10), "ingest", new Summary(10, 9, 90)));
        assertThat(slow.good()).isFalse();
        assertThat(slow.lines()).anyMatch(line -> line.startsWith("ingest") && line.endsWith("9.0, OVER 4"));
    }

    @Test
    void withoutThePeerThereIsNoVerdict() {
        assertThat(Verdict.of(Map.of("ingest", new Summary(10, 9, 90))).good()).isFalse();
    }

    @Test
    void aSettingThatIsNoNumberIsNamed() {
        assertThat(LoadSettings.from(Map.of("LOAD_POSTS", "7")).posts()).isEqualTo(7);
        assertThatThrownBy(() -> LoadSettings.from(Map.of("LOAD_POSTS", "many")))
                .hasMessage("LOAD_POSTS must be a whole number from 1 to 999999, but was \"many\"");
    }
}
