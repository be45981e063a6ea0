package org.occupancyhub.routes.imports;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "counts.csv | counts.csv",
                "Counts.CSV | Counts.csv",
                "counts | counts.csv",
                "C:\\home\\counts 2026 (1).csv | counts 2026 (1).csv",
                "../../etc/passwd | passwd.csv",
                "/ | upload.csv",
                ".hidden.csv | hidden.csv",
                "zähl*ung?.csv | zähl_ung_.csv",
                "a:b<c>.csv | a_b_c_.csv"
            })
    void onlyTheLastPartCountsAndOnlyHarmlessCharactersOfIt(String given, String expected) {
        assertThat(UploadName.of(given)).isEqualTo(expected);
    }

    @Test
    void nothingAtAllHasANameToo() {
        assertThat(UploadName.of(null)).isEqualTo("upload.csv");
        assertThat(UploadName.of("😀.csv")).isEqualTo("_.csv");
    }

    @Test
    void aTakenNameIsNumbered() {
        assertThat(UploadName.after("counts.csv")).isEqualTo("counts (2).csv");
        assertThat(UploadName.after("counts (2).csv")).isEqualTo("counts (3).csv");
    }

    /** However long it is, and however often it is taken. */
    @Property
    void aNumberedNameIsItsOwnName(
            @ForAll @StringLength(min = 150, max = 210) String anything, @ForAll @IntRange(max = 999_999) int number) {
        String name = UploadName.of(anything + " (" + number + ").csv");
        for (int i = 0; i < 3; i++) {
            String next = UploadName.after(name);
            assertThat(next).isNotEqualTo(name);
            assertThat(UploadName.of(next)).isEqualTo(next);
            name = next;
        }
    }

    @Test
    void theLongestNumberedNameKeepsToTheLimit() {
        String longest = "x".repeat(194) + " (999).csv";
        assertThat(UploadName.of(longest)).isEqualTo(longest);
        assertThat(UploadName.after(longest)).isEqualTo("x".repeat(190) + " (1000).csv");
    }

    /** What was named once is found by that name. */
    @Property
    void aNameIsItsOwnName(@ForAll String anything) {
        String name = UploadName.of(anything);
        assertThat(UploadName.of(name)).isEqualTo(name);
        assertThat(UploadName.of(UploadName.after(name))).isEqualTo(UploadName.after(name));
        assertThat(name).doesNotContain("/", "\\").doesNotStartWith(".");
        assertThat(name.length()).isLessThan(250);
    }
}
