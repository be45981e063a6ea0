package org.occupancyhub.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupancyhub.models.imports.ImportRun.RejectKind;
import org.occupancyhub.words.Words;

class RefusedTest {

    private static final String COUNT = "count must be a whole number from 0 to 1000000";
    private static final String GAP = "ts must be a time that exists in Europe/Berlin (the clocks jumped over it)";

    @Test
    void theRefusedRowsOfAColumnAreThoseWhoseReasonNamesIt() {
        List<RejectKind> kinds =
                List.of(kind(COUNT, 5), kind(GAP, 3), kind("ts must be a time such as x", 2), kind("odd", 1));

        assertThat(Refused.rows(kinds, Role.COUNT)).isEqualTo(5);
        assertThat(Refused.rows(kinds, Role.TIME)).isEqualTo(5);
        assertThat(Refused.rows(kinds, Role.SITE)).isZero();
        assertThat(Refused.role(kinds.get(3))).isEmpty();
    }

    /** Each reason that the hub gives for a line of a file. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                COUNT + " | Only digits are read",
                "in must be a whole number from 0 to 1000000 | Only digits are read",
                "out must be a whole number from 0 to 1000000 | Only digits are read",
                GAP + " | Where clocks went forward",
                "ts must be a time that exists | There is no such day or hour",
                "ts must be a time such as 2026-03-02T17:00:00+01:00, 2026-03-02 17:00 or 02.03.2026 17:00 | Write it as",
                "ts must be between 2000-01-01T00:00:00Z and 10 minutes after its arrival | Before 2000 or in the future",
                "capacity must be a whole number from 1 to 1000000 | Leave the field empty",
                "site_id must be 1 to 100 printable characters without spaces around them | The site is missing",
                "device_id must be 1 to 200 printable characters without spaces around them | The device is missing",
                "zone_id must be 1 to 100 printable characters without spaces around them | The name of the zone",
                "the number of fields must be 4 as in the header | Cut short",
                "a line must be UTF-8 | Written in another encoding",
                "a line must be without control characters | Something that is no text",
                "a line must be at most 65536 bytes long | Too long for one row",
                "a line must be one that closes its quotes | A quote is opened"
            })
    void eachReasonHasAdviceOfItsOwn(String expectation, String begins) {
        assertThat(new ImportWords(Words.english()).advice(kind(expectation, 1)))
                .startsWith(begins);
    }

    @Test
    void ofWhatIsUnheardOfNothingIsAdvised() {
        ImportWords say = new ImportWords(Words.english());

        assertThat(say.advice(kind("Something else", 1))).isEmpty();
        assertThat(say.advice(kind("ts must be unheard of", 1))).isEmpty();
    }

    private static RejectKind kind(String expectation, long count) {
        return new RejectKind(expectation, count, 2, "x", "y");
    }
}
