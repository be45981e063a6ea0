package org.occupancyhub.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportChoiceTest {

    @Test
    void whatStandsInTheAddressComesBackFromIt() {
        ImportChoice choice = ImportChoice.mappingOf(12, "a b&c.csv");

        assertThat(ImportChoice.of(QueryParameters.fromString(choice.address().getQueryString())))
                .isEqualTo(choice);
        assertThat(ImportChoice.START.address()).isEqualTo(QueryParameters.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run=", "run=-1", "run=abc", "run=99999999999999999999", "file=", "file=a%00b"})
    void whatAnAddressSaysWronglyIsLeftOut(String address) {
        assertThat(ImportChoice.of(QueryParameters.fromString(address))).isEqualTo(ImportChoice.START);
    }
}
