package org.occupancyhub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.occupancyhub.e2e.browser.Inspection;
import org.occupancyhub.e2e.browser.Journey;
import org.occupancyhub.e2e.browser.Screen;
import org.occupancyhub.e2e.browser.Visitor;
import org.occupancyhub.e2e.hub.Hubs;
import org.occupancyhub.e2e.hub.Town;

/** What is normal, and what changed? */
@Journey
class PatternsJourney {

    private static final String TWO_SITES = "/patterns?weeks=4&against=site&days=mon-sun&site=" + Town.POOL;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    static Stream<Screen> screens() {
        return Screen.usual();
    }

    @Test
    void theUsualWeekIsSaidDrawnAndTheSameInATable(Hubs hubs, Visitor visitor) {
        Page page = drawn(Screen.DESK, TWO_SITES, hubs, visitor);

        assertThat(page.locator(".oh-findings li")).hasCount(4);
        assertThat(page.locator(".oh-findings")).containsText(Pattern.compile("Fullest: \\w+day 1[78]:00"));
        assertThat(week(page).getByRole(AriaRole.FIGURE))
                .hasAttribute("aria-label", Pattern.compile("The usual week of Swimming pool\\. Fullest: .+"));
        assertThat(page.locator(".oh-nav [aria-current]")).hasText("Patterns");
        List<String> drawnCells = cells(page);
        assertThat(drawnCells).as("Mondays at a pool that is open from 6 to 22").hasSize(16);

        button(week(page), "Show as table").click();

        Locator monday = week(page).getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Monday"));
        assertThat(monday.locator("td")).hasCount(16);
        assertThat(monday.locator("td").first()).hasText(Pattern.compile("\\d+\u00A0%, (quiet|moderate)"));
        assertThat(week(page).locator("oh-chart")).isHidden();
        assertThat(monday.locator("td").allTextContents().stream()
                        .map(cell -> cell.replaceAll("\\D.*", ""))
                        .toList())
                .isEqualTo(drawnCells);
    }

    @Test
    void whatIsChosenStandsInTheAddressAndTheWayBackLeadsBack(Hubs hubs, Visitor visitor) {
        Page page = drawn(Screen.DESK, "/patterns?site=" + Town.GYM, hubs, visitor);

        button(page.locator(".oh-pattern-filters"), "People").click();

        assertThat(page).hasURL(Pattern.compile(".*measure=people.*"));
        assertThat(week(page)).containsText("median, people");
        assertThat(page).hasTitle("Patterns, Campus gym · Occupancy Hub");

        button(page.locator(".oh-compare-choice"), "Other site").click();
        assertThat(page).hasURL(Pattern.compile(".*against=site.*"));
        assertThat(page.locator(".oh-chart-card--compare .oh-key")).containsText("Swimming pool");

        page.goBack();
        assertThat(button(page.locator(".oh-compare-choice"), "Weeks before")).hasAttribute("aria-pressed", "true");
        page.goBack();
        assertThat(page).hasURL(Pattern.compile(".*\\?site=gym$"));
        assertThat(week(page)).containsText("median, % of capacity");
    }

    @Test
    void aSiteIsChosenFromTheListOfTheDevice(Hubs hubs, Visitor visitor) {
        Page page = drawn(Screen.PHONE, "/patterns?site=" + Town.GYM, hubs, visitor);

        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName("Site").setExact(true))
                .selectOption("Swimming pool");

        assertThat(page).hasTitle("Patterns, Swimming pool · Occupancy Hub");
        assertThat(page).hasURL(Pattern.compile(".*site=pool$"));
        assertThat(page.locator(".oh-pattern-filters .oh-choice-shown").first()).hasText("Swimming pool");
        page.goBack();
        assertThat(page.locator(".oh-pattern-filters .oh-choice-shown").first()).hasText("Campus gym");
    }

    @Test
    void eachPictureIsKeptAsAFileOfNumbersAndAsAPicture(Hubs hubs, Visitor visitor) throws IOException {
        Page page = drawn(Screen.DESK, TWO_SITES, hubs, visitor);

        Download csv = page.waitForDownload(
                () -> page.getByLabel("Usual week as a CSV file").click());
        List<String> lines = Files.readAllLines(csv.path(), StandardCharsets.UTF_8);
        assertThat(csv.suggestedFilename()).isEqualTo("pool-usual-week.csv");
        assertThat(lines).hasSize(1 + 7 * 24);
        assertThat(lines.get(0))
                .isEqualTo("\uFEFFsite,from,to,weekday,hour,people,share,level,hours_observed,is_closed");
        assertThat(lines.get(1)).matches("\"pool\",\\d{4}-\\d\\d-\\d\\d,\\d{4}-\\d\\d-\\d\\d,monday,0,,,,0,true");

        for (String picture : List.of("Usual week", "Year", "Compare")) {
            Download png = page.waitForDownload(
                    () -> page.getByLabel(picture + " as a PNG picture").click());
            assertThat(png.suggestedFilename()).endsWith(".png");
            assertThat(Files.readAllBytes(png.path())).startsWith(PNG).hasSizeGreaterThan(2_000);
        }
    }

    @Test
    void whereNothingWasCountedNothingIsClaimed(Hubs hubs, Visitor visitor) {
        SoftAssertions all = new SoftAssertions();
        Page page = visitor.opens(Screen.PHONE, hubs.empty().uri("/patterns")).page();
        assertThat(page.getByText("No readings yet").first()).isVisible();
        Inspection.of(page, "patterns empty", all);

        Page before = visitor.opens(Screen.DESK, hubs.open().uri("/patterns?until=2020-01-31&site=nowhere"))
                .page();
        assertThat(before.getByText("No readings in these weeks")).isVisible();
        assertThat(before.getByText("No site is called “nowhere”; this is Campus gym."))
                .isVisible();

        Page nothingEarlier = drawnOnly(Screen.DESK, "/patterns?site=" + Town.GYM, 2, hubs, visitor);
        assertThat(nothingEarlier.getByText("Nothing to compare with")).isVisible();
        all.assertAll();
    }

    @Test
    void theColoursFollowTheThemeAtOnce(Hubs hubs, Visitor visitor) {
        Page page = drawn(Screen.DESK, TWO_SITES, hubs, visitor);
        Object light = colour(page);

        page.locator(".oh-theme").click();

        assertThat(page.locator("html")).hasAttribute("theme", "dark");
        page.waitForFunction(
                "light => " + COLOUR + " !== light", light, new Page.WaitForFunctionOptions().setTimeout(10_000));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void thePageFitsAndBarsNobody(Screen screen, Hubs hubs, Visitor visitor) {
        SoftAssertions all = new SoftAssertions();
        Page page = drawn(screen, TWO_SITES, hubs, visitor);
        Inspection.of(page, "patterns", all);
        for (String card : List.of("week", "year", "compare")) {
            Locator one = page.locator(".oh-chart-card--" + card);
            button(one, "Show as table").click();
            assertThat(one.getByRole(AriaRole.ROW).nth(1)).isVisible();
        }
        Inspection.of(page, "patterns tables", all);
        all.assertAll();
    }

    private static final String COLOUR =
            "echarts.getInstanceByDom(document.querySelector('.oh-chart-card--week oh-chart'))?.getZr().storage"
                    + ".getDisplayList().find((shape) => shape.type === 'rect')?.style.fill";

    private static Object colour(Page page) {
        return page.evaluate("() => " + COLOUR);
    }

    /** The texts that are drawn in the cells of Monday. */
    @SuppressWarnings("unchecked") // a list of texts, as the script writes it
    private static List<String> cells(Page page) {
        return (List<String>)
                page.evaluate("() => { const chart = document.querySelector('.oh-chart-card--week oh-chart');"
                        + "return chart.spec.option.series[0].data.filter((cell) => cell.value[1] === 0)"
                        + "  .map((cell) => cell.text); }");
    }

    private static Page drawn(Screen screen, String address, Hubs hubs, Visitor visitor) {
        return drawnOnly(screen, address, address.contains("against") ? 3 : 2, hubs, visitor);
    }

    private static Page drawnOnly(Screen screen, String address, int pictures, Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(screen, hubs.open().uri(address)).page();
        assertThat(page.locator(".oh-chart-card oh-chart[data-drawn] canvas")).hasCount(pictures);
        return page;
    }

    private static Locator week(Page page) {
        return page.locator(".oh-chart-card--week");
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
