package org.occupancyhub.models.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportCountsTest {

    @Test
    void theShareIsThatOfTheRowsThatAreSaidBesideIt() {
        assertThat(new ImportCounts(900, 1_000, 16, 400, 16, 0, 0, 0).share()).isEqualTo(0.04);
    }

    @Test
    void whereNobodyKnowsHowManyRowsThereAreItIsThatOfTheBytes() {
        assertThat(new ImportCounts(250, 1_000, 0, 0, 0, 0, 0, 0).share()).isEqualTo(0.25);
        assertThat(ImportCounts.NONE.share()).isNull();
    }

    @Test
    void itIsNeverMoreThanTheWhole() {
        assertThat(new ImportCounts(2, 1, 2, 1, 2, 0, 0, 0).share()).isEqualTo(1);
        assertThat(new ImportCounts(2, 1, 0, 0, 0, 0, 0, 0).share()).isEqualTo(1);
    }
}
