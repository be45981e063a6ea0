package org.occupancyhub.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-4", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n=1", "＝1"})
    void noCellIsAFormula(String hostile) {
        assertThat(CsvCell.of(hostile)).startsWith("\"'");
    }

    @Test
    void quotesAreDoubledAndEverythingElseStaysAsItIs() {
        assertThat(CsvCell.of("a,\"b\"\nc")).isEqualTo("\"a,\"\"b\"\"\nc\"");
        assertThat(CsvCell.of("2026-11-18 09:10;n/a")).isEqualTo("\"2026-11-18 09:10;n/a\"");
        assertThat(CsvCell.of("")).isEqualTo("\"\"");
    }
}
