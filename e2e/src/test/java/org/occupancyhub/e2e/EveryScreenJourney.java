package org.occupancyhub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.occupancyhub.e2e.browser.Inspection;
import org.occupancyhub.e2e.browser.Journey;
import org.occupancyhub.e2e.browser.Live;
import org.occupancyhub.e2e.browser.Screen;
import org.occupancyhub.e2e.browser.Visitor;
import org.occupancyhub.e2e.hub.Hubs;
import org.occupancyhub.e2e.hub.Town;

/** Light and dark, from a phone to a wall, with a site in every state on it. */
@Journey
class EveryScreenJourney {

    static Stream<Screen> screens() {
        return Stream.of(Screen.PHONE, Screen.TABLET, Screen.DESK, Screen.WALL)
                .flatMap(screen -> Stream.of(screen, screen.dark()));
    }

    static Stream<Screen> narrowestAndUsual() {
        return Stream.of(Screen.PHONE, Screen.PHONE.dark(), Screen.DESK, Screen.DESK.dark());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void thePageFitsTakesTheColoursOfTheSystemAndBarsNobody(Screen screen, Hubs hubs, Visitor visitor) {
        SoftAssertions all = new SoftAssertions();
        Live picture =
                visitor.opens(screen, hubs.open().uri("/?site=" + Town.POOL)).drawn();
        all.assertThat(Inspection.isDark(picture.page())).isEqualTo(screen.scheme() == ColorScheme.DARK);
        Inspection.of(picture.page(), "picture", all);
        picture.button("Show as table").click();
        picture.table().waitFor();
        Inspection.of(picture.page(), "table", all);
        all.assertAll();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("narrowestAndUsual")
    void aSiteThatIsStaleClosedWithoutCapacityOrWithoutReadingsFitsToo(Screen screen, Hubs hubs, Visitor visitor) {
        SoftAssertions all = new SoftAssertions();
        Live live =
                visitor.opens(screen, hubs.open().uri("/?site=" + Town.POOL)).drawn();
        for (String name : List.of("Canteen", "Climbing hall", "Plaza", "Annex")) {
            live.tile(name).click();
            assertThat(live.site()).hasText(name);
            Inspection.of(live.page(), name, all);
        }
        all.assertAll();
    }
}
