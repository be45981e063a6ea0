package org.occupancyhub.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.imports.ImportRun.RejectKind;
import org.occupancyhub.words.Words;

class KindsCsvTest {

    @Test
    void noCellIsAFormulaAndQuotesAreKept() {
        assertThat(text(Words.english(), new RejectKind("count must be", 3, 7, "=cmd|' /C calc'!A0", "was \"x\"")))
                .isEqualTo("\uFEFFexpectation,rows,first_line,example,reason,advice\r\n"
                        + "\"count must be\",3,7,\"'=cmd|' /C calc'!A0\",\"was \"\"x\"\"\",\"\"\r\n");
    }

    @Test
    void whatToDoAboutAKindIsSaidAsOnThePage() {
        RejectKind kind = new RejectKind("ts must be a time that exists in Europe/Zurich", 3, 7, "x", "why");

        assertThat(text(Words.english(), kind)).contains(advice(Words.english(), kind));
        assertThat(text(Words.in(Locale.GERMAN), kind))
                .contains(advice(Words.in(Locale.GERMAN), kind))
                .doesNotContain(advice(Words.english(), kind));
    }

    private static String text(Words words, RejectKind kind) {
        return KindsCsv.text(List.of(kind), new ImportWords(words));
    }

    private static String advice(Words words, RejectKind kind) {
        return ",\"why\",\""
                + words.say("imports.advice." + Advice.of(kind).orElseThrow().word()) + "\"\r\n";
    }
}
