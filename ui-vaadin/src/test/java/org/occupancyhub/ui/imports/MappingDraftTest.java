package org.occupancyhub.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.imports.ColumnMapping;
import org.occupancyhub.ui.imports.MappingDraft.Problem;

class MappingDraftTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<String> COLUMNS = List.of("at", "people", "where");
    private static final ColumnMapping KNOWN =
            new ColumnMapping("at", "people", "where", null, null, null, BERLIN, true);

    @Test
    void whatIsKnownComesBackAsItWas() {
        MappingDraft draft = MappingDraft.of(COLUMNS, KNOWN);

        assertThat(draft.problems()).isEmpty();
        assertThat(draft.mapping()).isEqualTo(KNOWN);
    }

    @Test
    void whereNothingIsKnownAllThatIsNeededIsMissing() {
        assertThat(MappingDraft.of(COLUMNS, null).problems())
                .containsExactly(Problem.NO_TIME, Problem.NO_COUNT, Problem.NO_SITE, Problem.NO_ZONE);
    }

    @Test
    void noTwoColumnsBecomeTheSame() {
        MappingDraft draft = MappingDraft.of(COLUMNS, KNOWN).with("where", Role.COUNT);

        assertThat(draft.roles()).containsEntry("where", Role.COUNT).containsEntry("people", Role.NONE);
        assertThat(draft.isOfOneSite()).isTrue();
        assertThat(draft.problems()).containsExactly(Problem.NO_SITE);
    }

    @Test
    void aDoorNeedsItsEntriesAndItsExitsAndNoCount() {
        MappingDraft half = MappingDraft.of(COLUMNS, KNOWN).with("people", Role.IN);
        assertThat(half.problems()).containsExactly(Problem.HALF_DOOR);

        MappingDraft door = half.with("where", Role.OUT).withSite("gym");
        assertThat(door.problems()).isEmpty();
        assertThat(door.mapping().inColumn()).isEqualTo("people");
        assertThat(MappingDraft.of(COLUMNS, door.mapping())).isEqualTo(door);
        assertThat(door.with("at", Role.COUNT).problems()).contains(Problem.COUNT_AND_DOOR);
    }

    @Test
    void aZoneIsAColumnBesideTheSite() {
        ColumnMapping mapping = MappingDraft.of(COLUMNS, KNOWN)
                .with("where", Role.ZONE)
                .withSite("gym")
                .mapping();

        assertThat(mapping.areaColumn()).isEqualTo("where");
        assertThat(mapping.site()).isEqualTo("gym");
    }

    @Test
    void aSiteOfAllLinesIsAskedForOnlyWhereNoColumnNamesIt() {
        MappingDraft draft = MappingDraft.of(COLUMNS, KNOWN).withSite(" gym ");
        assertThat(draft.mapping().site()).isNull();

        MappingDraft alone = draft.with("where", Role.NONE);
        assertThat(alone.mapping().site()).isEqualTo("gym");
        assertThat(alone.mapping().siteColumn()).isNull();
    }

    @Test
    void aDraftStandsWholeInTheAddressAndWhatIsWrongThereIsLeftOut() {
        MappingDraft draft = MappingDraft.of(COLUMNS, KNOWN)
                .with("where", Role.ZONE)
                .withSite("gym & pool")
                .withNaiveUtc(false);
        ImportChoice choice = ImportChoice.of(QueryParameters.fromString(
                ImportChoice.file("a b.csv").with(draft).address().getQueryString()));

        assertThat(choice.file()).isEqualTo("a b.csv");
        assertThat(DraftAddress.read(choice.draft(), COLUMNS)).isEqualTo(draft);
        assertThat(DraftAddress.read(Map.of("as-time", "gone", "zone", "Nowhere/Land", "naive", "x"), COLUMNS))
                .isEqualTo(MappingDraft.of(COLUMNS, null));
        assertThat(ImportChoice.of(QueryParameters.fromString("file=a&zone=UTC"))
                        .draft())
                .isEmpty();
    }

    @Test
    void aSiteThatCannotBeCalledLikeThatIsSaid() {
        MappingDraft draft =
                MappingDraft.of(COLUMNS, KNOWN).with("where", Role.NONE).withSite("x".repeat(101));

        assertThat(draft.problems()).containsExactly(Problem.BAD_SITE);
    }
}
