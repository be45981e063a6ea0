package org.occupancyhub.ui.imports;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.fixture.Browserless.button;
import static org.occupancyhub.fixture.Browserless.eventually;
import static org.occupancyhub.fixture.Browserless.hear;
import static org.occupancyhub.fixture.Browserless.text;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.ImportScene;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRun.State;
import org.occupancyhub.ui.access.UnlockCard;
import org.occupancyhub.ui.part.Choice;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.words.Words;

class ImportViewTest extends OpenImports {

    @Test
    void withoutAnyFileThePageSaysWhatToDo() {
        open("none", "");

        eventually(() -> assertThat(text(FileCard.class)).contains("No file is here yet", "up to 2 GB"));
        assertThat(text(HistoryCard.class)).contains("Nothing was imported yet");
        assertThat(now()).isEqualTo("1File");
    }

    @Test
    void fromAFileOverItsMappingAndItsCheckToTheReport() {
        open("files", "");
        eventually(() -> assertThat(text(FileCard.class)).contains("148 MB, 4 min ago", "a sample"));

        _click(button(ImportScene.FILE));
        eventually(() -> assertThat(text(MappingCard.class))
                .contains("separator ;", "ts_local", "08.03.2024 17:30 · 08.03.2024 17:40", "anz"));
        assertThat(text(FirstRowsCard.class)).contains("<b>full</b>", "3 rows, as they stand");
        _click(button("Check the file"));

        eventually(() -> assertThat(text(RunHead.class)).contains("62 %".replace(' ', '\u00A0'), "checked in"));
        assertThat(now()).isEqualTo("3Check");
        assertThat(text(RejectedCard.class)).contains("Nothing has been stored yet.");
        assertThat(text(LockedMappingCard.class))
                .as("no tick for what rows are refused for")
                .contains("2\u202F611 rows refused", "1\u202F020 rows refused")
                .doesNotContain("whole numbers");
        assertThat(_find(Anchor.class, spec -> spec.withPredicate(
                                way -> way.getHref().startsWith("rejects"))
                        .withText("Count must be a whole number from 0 to 1\u202F000\u202F000")))
                .isEmpty();
        scene.end(1, State.DONE);
        eventually(() -> assertThat(text(RunHead.class)).contains("Checked", "New, would be stored"));
        _click(button("Import"));

        eventually(() -> assertThat(text(RunHead.class))
                .contains("41\u202F800 rows/s", "about 22 s left", "Known already, skipped", "2 known, 1 new"));
        assertThat(now()).isEqualTo("4Run");
        assertThat(text(LatestCard.class)).contains("rejected: count must be", "without a count", "known already");
        assertThat(text(RejectedCard.class)).contains("Safe to stop.");
        scene.end(2, State.DONE);
        eventually(() -> assertThat(now()).isEqualTo("5Report"));
        assertThat(text(RunHead.class)).contains("Imported", "in 57 s, asked for by demo", "Import another file");
        assertThat(text(RejectedCard.class)).contains("Importing the same file again adds nothing:");
        assertThat(text(SiteRowsCard.class)).contains("Campus gym", "known", "SPORT-07", "new, created", "Patterns");
    }

    @Test
    void whatIsMissingInAMappingIsSaidAndNothingStartsBefore() {
        open("files", "file=" + ImportScene.ODD);
        eventually(() -> assertThat(text(MappingCard.class))
                .contains("separator tab", "No column is the time yet", "No column is the count yet", "time zone"));
        assertThat(button("Check the file").isEnabled()).isFalse();

        choose(0, Role.TIME);
        choose(1, Role.COUNT);
        fill("Site of all lines", "campus-gym");
        fill("Time zone", "UTC");

        assertThat(button("Check the file").isEnabled()).isTrue();
        _click(button("Check the file"));
        eventually(() -> assertThat(scene.newest(1)).hasSize(1));
        ImportOrder.Check order = (ImportOrder.Check) scene.newest(1).get(0).order();
        assertThat(order.mapping().site()).isEqualTo("campus-gym");
        assertThat(order.mapping().timeColumn()).isEqualTo("a");
    }

    @Test
    void whileOneRunsAnotherIsNotStartedAndThePageSaysWhy() {
        open("running", "");
        long check = scene.start(new ImportOrder.Check(ImportScene.FILE, scene.suggested()), "x")
                .id();
        scene.end(check, State.DONE);
        look("run", String.valueOf(check));

        eventually(() -> assertThat(text(RunHead.class))
                .contains("One import at a time: Import of counters-2021-2025.csv is under way."));
        assertThat(button("Import").isEnabled()).isFalse();
    }

    @Test
    void aMappingThatWasChangedAndNotCheckedIsFoundAgainByItsAddress() {
        open("files", "");
        String address = ImportChoice.file(ImportScene.ODD)
                .with(MappingDraft.of(List.of("a", "b"), null)
                        .with("b", Role.TIME)
                        .with("a", Role.COUNT)
                        .withSite("campus-gym")
                        .withZone(ZoneId.of("Asia/Tokyo")))
                .address()
                .getQueryString();

        UI.getCurrent().navigate("import", QueryParameters.fromString(address));

        eventually(() -> assertThat(text(MappingCard.class))
                .contains("Campus gym is kept in Europe/Zurich: read as Asia/Tokyo, its hours would shift."));
        _click(button("Check the file"));
        eventually(() -> assertThat(scene.newest(1)).hasSize(1));
        ImportOrder.Check order = (ImportOrder.Check) scene.newest(1).get(0).order();
        assertThat(order.mapping().timeColumn()).isEqualTo("b");
        assertThat(order.mapping().countColumn()).isEqualTo("a");
        assertThat(order.mapping().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        eventually(() -> assertThat(text(LockedMappingCard.class)).contains("its hours would shift"));
    }

    @Test
    void theMappingOfACheckIsChangedFromWhereItWas() {
        open("files", "");
        scene.start(new ImportOrder.Check(ImportScene.FILE, scene.suggested()), "x");
        scene.end(1, State.DONE);
        look("run", "1");
        eventually(() -> assertThat(_find(RunHead.class)).hasSize(1));

        _click(button("Change the mapping"));

        eventually(() -> assertThat(_find(MappingCard.class)).hasSize(1));
        assertThat(now()).isEqualTo("2Mapping");
        assertThat(button("Check the file").isEnabled()).isTrue();
    }

    @Test
    void theHistoryListsEveryRunWithItsFigures() {
        open("past", "");

        eventually(() -> assertThat(text(HistoryCard.class))
                .contains(
                        "Import of counters",
                        "Check of counters",
                        "Done",
                        "Failed",
                        "Interrupted",
                        "2\u202F374\u202F996"));
    }

    @Test
    void aFileIsForgottenOnlyWhenConfirmedAndASampleNever() {
        open("files", "");
        eventually(() -> assertThat(_find(FileCard.class)).hasSize(1));
        NativeButton forget = _get(
                NativeButton.class,
                spec -> spec.withPredicate(button ->
                        button.getAriaLabel().filter("Forget odd.csv"::equals).isPresent()));
        assertThat(_find(NativeButton.class).stream().flatMap(button -> button.getAriaLabel().stream()))
                .doesNotContain("Forget gym_dataset.csv");
        _click(forget);
        ConfirmDialog asked = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(asked, new ConfirmDialog.ConfirmEvent(asked, true));

        eventually(() -> assertThat(text(FileCard.class)).doesNotContain("odd.csv"));
    }

    @Test
    void aDatabaseThatIsAwayIsSaidAndThePageComesBackByItself() {
        open("files", "");
        eventually(() -> assertThat(_find(FileCard.class)).hasSize(1));
        scene.down(true);
        eventually(() -> assertThat(text(Message.class)).contains("Imports could not be read"));

        scene.down(false);

        eventually(() -> assertThat(_find(FileCard.class)).hasSize(1));
    }

    @Test
    void whoeverIsNotKnownIsAskedAndSeesNothing() {
        scene = ImportScene.of("running", NOW);
        start(false, "");

        assertThat(_find(UnlockCard.class)).hasSize(1);
        assertThat(_find(ImportBody.class)).isEmpty();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // every box of this page is of texts
    private static void fill(String label, String value) {
        ((ComboBox<String>) _get(ComboBox.class, spec -> spec.withLabel(label))).setValue(value);
    }

    private static void choose(int column, Role role) {
        hear(
                _find(_get(MappingCard.class), Choice.class).get(column),
                role.ordinal(),
                Words.english().say("mapping.role." + role.word()));
    }
}
