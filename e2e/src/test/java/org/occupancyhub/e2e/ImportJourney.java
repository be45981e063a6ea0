package org.occupancyhub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.occupancyhub.e2e.browser.Inspection;
import org.occupancyhub.e2e.browser.Journey;
import org.occupancyhub.e2e.browser.Screen;
import org.occupancyhub.e2e.browser.Visitor;
import org.occupancyhub.e2e.hub.Hubs;

/** A file comes in by hand, as the counters of somebody else write it; and a past day happens again. */
@Journey
class ImportJourney {

    private static final double LONG_MS = 90_000;
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(LONG_MS);
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(LONG_MS);
    private static final int MEGABYTE = 1_000_000;
    private static final int DAYS = 28;
    private static final int MINUTES = 10;

    static Stream<Screen> screens() {
        return Screen.usual();
    }

    @Test
    void aFileIsSentToldApartCheckedImportedAndItsRejectsAreFound(Hubs hubs, Visitor visitor) throws IOException {
        Page page = visitor.opens(Screen.DESK, hubs.open().uri("/import")).page();
        sends(page, "doors.csv", doors("door-" + DAYS, DAYS));

        assertThat(page.locator(".oh-mapping")).containsText("separator ;");
        assertThat(page).hasURL(Pattern.compile("file=doors"));
        choose(page, "wann becomes", "Time");
        choose(page, "leute becomes", "Count");
        choose(page, "halle becomes", "Site");
        fill(page, "Time zone", "UTC");
        assertThat(page).hasURL(Pattern.compile("as-count=leute.*zone=UTC"));
        page.reload();
        assertThat(page.locator(".oh-mapping .oh-choice-shown").nth(2)).hasText("Count");
        button(page, "Check the file").click();

        Locator head = page.locator(".oh-run");
        assertThat(head).containsText("Checked", SOON);
        assertThat(page.locator(".oh-rejected")).containsText("Nothing has been stored yet.");
        assertThat(page.locator(".oh-rejected")).containsText("minus two");
        assertThat(page.locator(".oh-mapping-locked"))
                .containsText(DAYS + " rows refused"); // and no tick beside whole numbers
        assertThat(page.locator(".oh-mapping-locked")).not().containsText("whole numbers");
        assertThat(page.locator(".oh-site-rows")).containsText("would be created");
        assertThat(page).hasURL(Pattern.compile("run=\\d+"));
        page.reload();
        assertThat(head).containsText("Checked");
        button(page, "Import").click();

        assertThat(head).containsText("Imported", SOON);
        assertThat(page.locator(".oh-import-steps [aria-current]")).containsText("Report");
        assertThat(page.locator(".oh-rejected")).containsText("Importing the same file again adds nothing:");
        Download file =
                page.waitForDownload(() -> page.getByText("Download as CSV").click());
        assertThat(Files.readString(file.path())).contains("minus two");
        page.goBack();
        assertThat(head).containsText("Checked");
        page.goForward();
        page.locator(".oh-kind-link").first().click();
        assertThat(page).hasURL(Pattern.compile("/rejects"), new PageAssertions.HasURLOptions().setTimeout(LONG_MS));
        assertThat(page.locator(".oh-rejects tbody tr").first()).containsText("minus two", SOON);
    }

    @Test
    void aLongImportIsFoundAgainPausedAndStopped(Hubs hubs, Visitor visitor) {
        var start = visitor.opens(Screen.DESK, hubs.open().uri("/import"));
        Page page = start.page();
        sends(page, "long.csv", doors("long-door", 1_400));
        choose(page, "wann becomes", "Time");
        choose(page, "leute becomes", "Count");
        choose(page, "halle becomes", "Site");
        fill(page, "Time zone", "UTC");
        button(page, "Check the file").click();
        assertThat(page.locator(".oh-run")).containsText("Checked", SOON);
        button(page, "Import").click();
        button(page, "Pause").click();
        assertThat(button(page, "Resume")).isVisible();

        Page other = visitor.opensBeside(start, hubs.open().uri("/import")).page();
        other.locator(".oh-import-goes-on").click();
        assertThat(other.locator(".oh-run")).containsText("%");
        button(other, "Resume").click();
        button(page, "Cancel").click();
        button(page.locator("vaadin-confirm-dialog-overlay"), "Stop it").click();
        assertThat(page.locator(".oh-run")).containsText("Stopped", SOON);
        assertThat(other.locator(".oh-run")).containsText("Stopped", SOON);
    }

    @Test
    void whatCannotBeTakenIsSaid(Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(Screen.PHONE, hubs.open().uri("/import")).page();
        sends(page, "nothing.csv", "");
        assertThat(page.locator(".oh-upload-said")).containsText("nothing.csv is empty");

        visitor.expectsNoServer(); // a refusal is an answer that the browser takes for a failure
        page.locator(".oh-upload input")
                .setInputFiles(
                        new FilePayload("counts.csv.gz", "application/gzip", new byte[] {0x1F, (byte) 0x8B, 8, 0}));
        assertThat(page.getByText("This file is a packed archive.")).isVisible();
        assertThat(page.locator(".oh-upload-progress")).isHidden();
        page.locator(".oh-upload input")
                .setInputFiles(new FilePayload(
                        "wide.csv", "text/csv", "ts,count\n".repeat(500_000).getBytes(StandardCharsets.UTF_16)));
        assertThat(page.getByText("This file is written in UTF-16.")).isVisible();
        assertThat(page.locator(".oh-upload-said")).isHidden();
        page.reload();
        assertThat(page.locator(".oh-import-files")).not().containsText("counts.csv");

        page.navigate(hubs.open().uri("/import?run=999999").toString());
        assertThat(page.getByText("There is no such run")).isVisible();
        page.navigate(hubs.open().uri("/import?file=not-there.csv").toString());
        assertThat(page.getByText("This file cannot be read as columns")).isVisible();
    }

    @Test
    void ofALargeFileThatIsRefusedOnASlowLineTheRestIsNotSent(Hubs hubs, Visitor visitor, @TempDir Path folder)
            throws IOException {
        Path wide = folder.resolve("wide.csv");
        Files.writeString(wide, "ts,count\n".repeat(6_000_000), StandardCharsets.UTF_16);
        Page page = visitor.opens(Screen.DESK, hubs.open().uri("/import")).page();
        visitor.expectsNoServer(); // as above
        assertThat(page.locator(".oh-upload-place")).isVisible(PATIENTLY);
        visitor.sendsSlowly(page, MEGABYTE); // the whole file would take two minutes
        page.locator(".oh-upload input").setInputFiles(wide);

        assertThat(page.getByText("This file is written in UTF-16.")).isVisible();
        assertThat(page.locator(".oh-upload-progress")).isHidden();
        assertThat(page.locator(".oh-upload-said")).isHidden();
        page.reload();
        assertThat(page.locator(".oh-import-files")).not().containsText("wide.csv");
    }

    @Test
    void inGermanDoorsOfAZoneThatIsKeptInAnotherTimeZoneAreCheckedWithAWarning(Hubs hubs, Visitor visitor) {
        SoftAssertions all = new SoftAssertions();
        Page page = visitor.opensInGerman(Screen.DESK, hubs.open().uri("/import"));
        sends(
                page,
                "lichtschranke.csv",
                "wann;raum;rein;raus\n2026-03-02 10:00;pool;4;2\n2026-03-02 10:10;pool;-1;2\n");
        assertThat(page.locator(".oh-mapping")).isVisible(PATIENTLY);
        page.navigate(hubs.open()
                .uri("/import?file=lichtschranke.csv&as-time=wann&as-zone=raum&as-in=rein&as-out=raus&site=gym"
                        + "&zone=America/New_York&naive=local") // an hour of summer, unlike the town
                .toString());
        assertThat(page.locator(".oh-mapping .oh-mapping-clash")).containsText("America/New_York", SOON);
        Inspection.of(page, "import mapping in German", all);
        button(page, "Datei prüfen").click();
        assertThat(page.locator(".oh-mapping-locked")).containsText("1 Zeile abgelehnt", SOON);
        assertThat(page.locator(".oh-mapping-locked .oh-mapping-clash")).isVisible();
        Inspection.of(page, "import check in German", all);
        all.assertAll();
    }

    @Test
    void aPastDayHappensAgainAndIsDrawnLive(Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(Screen.DESK, hubs.open().uri("/import")).page();
        Locator again = page.locator(".oh-again");
        assertThat(button(again, "Start")).isEnabled();
        again.locator("select").selectOption("Campus gym");
        button(again, "×3\u202F600").click();
        button(again, "Start").click();

        assertThat(again).containsText("Campus gym", SOON);
        assertThat(again).containsText("caught up with the clock", SOON);
        again.getByText("Look at it live").click();
        assertThat(page.locator("oh-chart[data-drawn] canvas")).isVisible(PATIENTLY);
        assertThat(page.locator(".oh-lead-figure")).containsText(Pattern.compile("\\d"));
        page.goBack();
        button(again, "Stop").click();
        assertThat(again).containsText("Stopped", SOON);
    }

    @Test
    void outsideTheDemoNobodySeesItWithoutTheAdministratorsPassword(Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(Screen.PHONE, hubs.empty().uri("/import")).page();
        assertThat(page.locator(".oh-unlock")).isVisible(PATIENTLY);
        assertThat(page.locator(".oh-import-steps")).hasCount(0);
        page.getByLabel("Name").fill("admin");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Hubs.ADMIN_PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".oh-import-file")).isVisible(PATIENTLY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void thePageFitsAndBarsNobody(Screen screen, Hubs hubs, Visitor visitor) {
        SoftAssertions all = new SoftAssertions();
        Page page = visitor.opens(screen, hubs.open().uri("/import")).page();
        assertThat(page.locator(".oh-again")).isVisible();
        Inspection.of(page, "import file", all);
        sends(page, "fit.csv", doors("fit-door", 2));
        assertThat(page.locator(".oh-mapping")).isVisible();
        Inspection.of(page, "import mapping", all);
        choose(page, "wann becomes", "Time");
        choose(page, "leute becomes", "Count");
        choose(page, "halle becomes", "Site");
        fill(page, "Time zone", "UTC");
        button(page, "Check the file").click();
        assertThat(page.locator(".oh-run")).containsText("Checked", SOON);
        Inspection.of(page, "import check", all);
        all.assertAll();
    }

    private static void sends(Page page, String name, String content) {
        page.locator(".oh-upload input")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static void choose(Page page, String label, String role) {
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .selectOption(role);
    }

    private static void fill(Page page, String label, String value) {
        Locator box = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
        box.fill(value);
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(value).setExact(true))
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Of a hall that the hub does not know, a year ago: columns with other names, a bad count a day, a line cut short. */
    private static String doors(String hall, int days) {
        StringBuilder lines = new StringBuilder("wann;halle;leute;wetter\n");
        java.time.LocalDateTime at = java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                .minusYears(1)
                .minusDays(days)
                .atStartOfDay();
        for (int day = 0; day < days; day++) {
            for (int minute = 0; minute < 24 * 60; minute += MINUTES) {
                String count = minute == 0 ? "minus two" : String.valueOf((minute * 7 + day) % 90);
                lines.append(at.plusDays(day).plusMinutes(minute).toString().replace('T', ' '))
                        .append(';')
                        .append(hall)
                        .append(';')
                        .append(count)
                        .append(";mild\n");
            }
        }
        return lines.append(at).append(';').append(hall).append('\n').toString();
    }
}
