package org.occupancyhub.ui.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.ui.pattern.PatternChoice.Against;

class PatternChoiceTest {

    @Test
    void whatIsChosenStandsInTheAddressAndIsReadFromIt() {
        PatternChoice choice = new PatternChoice(
                new SiteId("pool"),
                26,
                LocalDate.of(2026, 5, 31),
                true,
                Against.SITE,
                new SiteId("gym"),
                DayGroup.TUESDAY);

        assertThat(choice.address().getQueryString().split("&"))
                .containsExactlyInAnyOrder(
                        "site=pool",
                        "weeks=26",
                        "until=2026-05-31",
                        "measure=people",
                        "against=site",
                        "with=gym",
                        "days=tue");
        assertThat(PatternChoice.of(choice.address())).isEqualTo(choice);
        assertThat(PatternChoice.START.address().getQueryString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weeks=0",
                "weeks=-4",
                "weeks=999999999",
                "weeks=x",
                "until=yesterday",
                "until=2026-02-30",
                "until=-999999999-01-01",
                "until=+999999999-12-31",
                "against=now",
                "days=someday",
                "measure=litres",
                "site=%00",
                "with="
            })
    void whatAnAddressSaysWronglyIsLeftOut(String query) {
        assertThat(PatternChoice.of(QueryParameters.fromString(query))).isEqualTo(PatternChoice.START);
    }
}
