package org.occupancyhub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.occupancyhub.e2e.browser.Inspection;
import org.occupancyhub.e2e.browser.Journey;
import org.occupancyhub.e2e.browser.Rejects;
import org.occupancyhub.e2e.browser.Screen;
import org.occupancyhub.e2e.browser.Visitor;
import org.occupancyhub.e2e.hub.Hub;
import org.occupancyhub.e2e.hub.Hubs;
import org.occupancyhub.e2e.hub.Town;

/** What could not be taken is found, corrected, sent again, and counts. Times are of yesterday: "now" stays as it is. */
@Journey
class RejectsJourney {

    private static final Instant YESTERDAY =
            Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(26));
    private static final String MAPPING = "time-column: at\ncount-column: people\nsite: " + Town.LIBRARY + "\n";
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(45_000);

    static Stream<Screen> screens() {
        return Screen.usual();
    }

    @Test
    void aBadLineOfAFileIsCorrectedInThePageAndItsNumberArrives(Hubs hubs, Visitor visitor) {
        Hub hub = hubs.open();
        hub.lay("library-door.csv", MAPPING, "at,people\n%s,twelve\n".formatted(YESTERDAY));
        Rejects rejects = Rejects.on(visitor.opens(Screen.DESK, hub.uri("/rejects?text=library-door.csv")));

        rejects.open("library-door.csv:2");
        assertThat(rejects.detail()).containsText("Count must be a whole number");
        assertThat(rejects.payload()).hasValue(YESTERDAY + ",twelve");
        rejects.payload().fill(YESTERDAY + ",321");
        rejects.button("Send the correction").click();

        assertThat(rejects.detail()).containsText("Sent again", SOON);
        assertThat(rejects.detail()).containsText("by demo");
        assertThat(rejects.detail()).containsText("Loaded", SOON);
        arrives(hub, YESTERDAY, 321);
        assertThat(rejects.row("library-door.csv:2")).isHidden();
    }

    @Test
    void aBadRecordOfTheTopicIsSentAgainOnlyWhenItIsRight(Hubs hubs, Visitor visitor) {
        Hub hub = hubs.open();
        Instant at = YESTERDAY.plus(Duration.ofHours(1));
        hub.record("topic-door", record("topic-door", at, "-3"));
        Rejects rejects = Rejects.on(visitor.opens(Screen.DESK, hub.uri("/rejects?text=topic-door")));
        rejects.open("occupancy.events-");

        rejects.button("Send again").click();
        assertThat(rejects.detail()).containsText("Still wrong, and not sent: count must be");

        rejects.payload().fill(record("topic-door", at, "302"));
        rejects.button("Send the correction").click();
        assertThat(rejects.detail()).containsText("Loaded", SOON);
        arrives(hub, at, 302);
    }

    @Test
    void ofManyThatAreStillWrongEachSaysSoInItsPlaceAndAllAreDismissed(Hubs hubs, Visitor visitor) {
        Hub hub = hubs.open();
        String lines = IntStream.range(0, 70)
                .mapToObj(i -> YESTERDAY.plusSeconds(60L * i) + ",many" + i)
                .collect(Collectors.joining("\n"));
        hub.lay("many.csv", MAPPING, "at,people\n" + lines + "\n");
        Rejects rejects = Rejects.on(visitor.opens(Screen.DESK, hub.uri("/rejects?text=many.csv")));
        assertThat(rejects.page().getByText("50 of 70, the newest first"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(45_000));

        rejects.page().getByLabel("Select all that are listed and open").check();
        rejects.button("Send 50 again as they are").click();
        rejects.confirm("Send 50 again as they are").click();
        assertThat(rejects.outcome()).containsText("Sent again: 0. 50 are still wrong", SOON);
        assertThat(rejects.rows().first()).containsText("Still wrong");

        rejects.page().getByLabel("Select all that are listed and open").check();
        rejects.button("Select all 70 that match").click();
        rejects.button("Dismiss 70").click();
        rejects.confirm("Dismiss 70").click();
        assertThat(rejects.outcome()).containsText("Dismissed: 70.", SOON);
        assertThat(rejects.page().getByText("Nothing matches")).isVisible();
        assertThat(hub.api()
                        .get("/api/rejects?status=dismissed&text=many.csv")
                        .path("total")
                        .asInt())
                .isEqualTo(70);
    }

    @Test
    void whatIsDownloadedIsWhatTheFilterShowsAndNoCellIsAFormula(Hubs hubs, Visitor visitor) throws IOException {
        Hub hub = hubs.open();
        hub.record("formula-door", "=HYPERLINK(\"http://example.invalid\",\"formula-door\")");
        hub.record("other-door", "no formula");
        Rejects rejects = Rejects.on(visitor.opens(Screen.DESK, hub.uri("/rejects?text=formula-door")));
        assertThat(rejects.rows()).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(45_000));

        Download file = rejects.page()
                .waitForDownload(
                        () -> rejects.page().getByText("Download as CSV").click());

        assertThat(file.suggestedFilename()).isEqualTo("rejects.csv");
        assertThat(Files.readString(file.path()))
                .contains("\"'=HYPERLINK(\"\"http://example.invalid\"\"")
                .doesNotContain("no formula");
    }

    @Test
    void outsideTheDemoNobodySeesThemWithoutTheAdministratorsPassword(Hubs hubs, Visitor visitor) {
        Rejects rejects = Rejects.on(visitor.opens(Screen.PHONE, hubs.empty().uri("/rejects")));
        assertThat(rejects.rows()).hasCount(0);
        assertThat(rejects.sentence()).isHidden();
        rejects.page().getByLabel("Name").fill("admin");
        rejects.page().getByLabel("Password", exactly()).fill("a guess");
        rejects.button("Unlock").click();
        assertThat(rejects.page().getByText("Name and password do not belong together."))
                .isVisible();
        assertThat(Inspection.barriers(rejects.page())).isEmpty();

        rejects.page().getByLabel("Password", exactly()).fill(Hubs.ADMIN_PASSWORD);
        rejects.page().keyboard().press("Enter");

        assertThat(rejects.sentence()).containsText("No reject waits.");
        rejects.page().reload();
        assertThat(rejects.sentence()).containsText("No reject waits.");
        rejects.button("Lock (admin)").click();
        assertThat(rejects.sentence()).isHidden();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void thePageFitsAndBarsNobody(Screen screen, Hubs hubs, Visitor visitor) {
        Hub hub = hubs.open();
        hub.record("<b>fit</b>", "<script>alert('fit-door')</script>" + "a payload without any space ".repeat(40));
        SoftAssertions all = new SoftAssertions();
        Rejects rejects = Rejects.on(visitor.opens(screen, hub.uri("/rejects?text=fit-door")));
        assertThat(rejects.rows().first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(45_000));
        assertThat(rejects.sentence()).containsText("wait");
        Inspection.of(rejects.page(), "rejects", all);
        rejects.page().getByLabel("Select all that are listed and open").check();
        Inspection.of(rejects.page(), "rejects selected", all);
        rejects.open("occupancy.events-");
        Inspection.of(rejects.page(), "reject", all);
        rejects.button("Close").click();
        rejects.search("nobody wrote this");
        assertThat(rejects.page().getByText("Nothing matches")).isVisible();
        Inspection.of(rejects.page(), "rejects none", all);
        all.assertAll();
    }

    private static com.microsoft.playwright.Page.GetByLabelOptions exactly() {
        return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
    }

    private static String record(String device, Instant at, String count) {
        return "{\"site_id\":\"%s\",\"device_id\":\"%s\",\"ts\":\"%s\",\"count\":%s}"
                .formatted(Town.LIBRARY, device, at, count);
    }

    /** The hour in the mart has seen so many people. */
    private static void arrives(Hub hub, Instant hour, int people) {
        String path = "/api/sites/" + Town.LIBRARY + "/history?grain=hour&from=" + hour + "&to="
                + hour.plus(Duration.ofHours(1));
        await("the number of " + hour).atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        StreamSupport.stream(hub.api().get(path).spliterator(), false)
                                .map(row -> row.path("max_count").asInt()))
                .contains(people));
    }
}
