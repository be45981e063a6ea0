package org.occupancyhub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
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
        all.assertThat(isDark(picture)).isEqualTo(screen.scheme() == ColorScheme.DARK);
        inspect(all, "picture", picture);
        picture.button("Show as table").click();
        picture.table().waitFor();
        inspect(all, "table", picture);
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
            inspect(all, name, live);
        }
        all.assertAll();
    }

    private static boolean isDark(Live live) {
        return (Boolean) live.page()
                .evaluate("() => getComputedStyle(document.querySelector('.oh-card')).backgroundColor"
                        + ".match(/\\d+/g).slice(0, 3).map(Number).reduce((sum, part) => sum + part) < 384");
    }

    /** What was inspected is kept as a picture, for whoever wants to look as well. */
    private static void inspect(SoftAssertions all, String what, Live live) {
        live.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(
                                "target",
                                "journeys",
                                "seen",
                                live.page().viewportSize().width + " " + (isDark(live) ? "dark " : "light ") + what
                                        + ".png")));
        all.assertThat(Inspection.wide(live.page())).as(what + " overflows").isEmpty();
        all.assertThat(Inspection.cut(live.page())).as(what + " cuts").isEmpty();
        all.assertThat(Inspection.barriers(live.page())).as(what + " bars").isEmpty();
    }
}
