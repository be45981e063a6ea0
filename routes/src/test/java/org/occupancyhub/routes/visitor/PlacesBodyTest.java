package org.occupancyhub.routes.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Roundings;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.routes.page.Language;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.Days;
import org.occupancyhub.words.day.SiteNow;

/** All places on one page. */
class PlacesBodyTest {

    private static final OpeningHours HOURS = Days.daily("06:30", "22:30");
    private static final Site GYM = Days.site(120, HOURS);

    @Test
    void aNumberStandsWithItsAgeUnderTheNameOfAPlace() {
        assertThat(html(place(Days.now(GYM, State.LIVE, 34, "14:18"), "14:20", 1)))
                .contains("Campus gym", "34 of 120 · 2 min ago", "lv-quiet", ">Quiet");
    }

    @Test
    void withoutACapacityItStandsAloneAndRoundedWhereTheSiteSaysSo() {
        Site plaza = Days.site(null, HOURS);

        assertThat(html(place(Days.now(plaza, State.LIVE, 34, "14:20"), "14:20", 5)))
                .contains("about 35 people · just now", "No level")
                .doesNotContain("34");
    }

    @Test
    void whereNothingIsCurrentItSaysWhenItWasOrWillBe() {
        assertThat(html(place(Days.now(GYM, State.STALE, 34, "13:40"), "14:20", 1)))
                .contains("Last reading 13:40", "No current data")
                .doesNotContain("34 of");
        assertThat(html(place(Days.now(GYM, State.CLOSED, null, null), "05:00", 1)))
                .contains("Opens today at 06:30.", "Closed");
        assertThat(html(place(Days.now(GYM, State.NO_DATA, null, null), "14:20", 1)))
                .contains("No readings yet")
                .doesNotContain("<small");
    }

    @Test
    void withoutPlacesItSaysSo() {
        assertThat(new PlacesBody(new Language(Words.english(), ""))
                        .html(List.of())
                        .toString())
                .contains("There are no places here yet.");
    }

    private static Place place(SiteNow now, String at, int step) {
        return Place.of(now.occupancy(), new Roundings(Map.of(now.site().id(), step)), Days.at(at));
    }

    private static String html(Place place) {
        return new PlacesBody(new Language(Words.english(), ""))
                .html(List.of(place))
                .toString();
    }
}
