package org.occupancyhub.models.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "20|20", "007|7", "20.0|20", "20,0|20", "20.00|20", "20,000000|20", "999999999|999999999"})
    void aCellMayHaveAFractionOfZeros(String text, int number) {
        assertThat(WholeNumber.inCell(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                ".0",
                ",0",
                "20.",
                "20,",
                "20.5",
                "20,05",
                "20.0.0",
                "20.0,0",
                "-20",
                "-0.0",
                "+20",
                "2e1",
                "20.0e1",
                "0x14",
                "1 000",
                "20 .0",
                "n/a",
                "NaN",
                "٢٠",
                "٢٠.0",
                "20.٠",
                "1000000000",
                "1000000000.0",
                "1e999999999"
            })
    void aCellIsNothingElse(String text) {
        assertThat(WholeNumber.inCell(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000", "1,000", "0.000", "20.000"})
    void whatMayBeThousandsInACellIsNotGuessed(String text) {
        assertThat(WholeNumber.inCell(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "20.0,20",
        "20.000,20",
        "-0.0,0",
        "2e1,20",
        "0.2e2,20",
        "200e-1,20",
        "0e999999999,0",
        "999999999,999999999"
    })
    void aNumberOfJsonIsWholeByItsValue(double json, int number) {
        assertThat(WholeNumber.of(json)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                20.5,
                0.1,
                -1,
                -0.5,
                1e9,
                1e300,
                1e-300,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY
            })
    void aFractionAndWhatIsTooLargeIsNone(double json) {
        assertThat(WholeNumber.of(json)).isEmpty();
    }
}
