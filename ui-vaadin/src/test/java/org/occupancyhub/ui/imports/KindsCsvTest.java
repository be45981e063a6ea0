package org.occupancyhub.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.imports.ImportRun.RejectKind;

class KindsCsvTest {

    @Test
    void noCellIsAFormulaAndQuotesAreKept() {
        assertThat(KindsCsv.text(List.of(new RejectKind("count must be", 3, 7, "=cmd|' /C calc'!A0", "was \"x\""))))
                .isEqualTo("\uFEFFexpectation,rows,first_line,example,reason\r\n"
                        + "\"count must be\",3,7,\"'=cmd|' /C calc'!A0\",\"was \"\"x\"\"\"\r\n");
    }
}
