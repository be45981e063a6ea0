package org.occupancyhub.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.occupancyhub.models.imports.ColumnMapping;
import org.occupancyhub.models.imports.FilePreview;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.part.Table;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.words.Words;

/** The mapping of a run, to be seen and not to be changed. */
final class LockedMappingCard extends Article {

    private static final int NAME = 40;
    private static final int SAMPLE = 24;

    private final transient Words words;
    private final CardHead head;
    private final Table table;
    private final Span sites = new Span();
    private final HeadlessNote headless;
    private final Paragraph clash = new Paragraph();
    private transient Object shown;

    LockedMappingCard(Words words) {
        this.words = words;
        setClassName("oh-card oh-mapping-locked");
        head = new CardHead(words.say("mapping.title"));
        headless = new HeadlessNote(words);
        table = new Table(
                        words.say("mapping.columns"),
                        List.of(
                                Table.Column.text(words.say("mapping.column")),
                                Table.Column.text(words.say("mapping.becomes")),
                                Table.Column.text(words.say("mapping.sample")),
                                Table.Column.text(words.say("mapping.how"))))
                .stacked();
        clash.setClassName("oh-note oh-note--warn oh-mapping-clash");
        add(head, headless, table, clash);
    }

    /** @param preview of the file, or null where it is not there any more */
    void show(ImportRun run, FilePreview preview, List<Site> all, ImportWords say) {
        ColumnMapping mapping = ImportPage.mapping(run.order());
        sites.setText(say.sites(run));
        headless.show(preview);
        clash.setText(ZoneClash.of(words, run, preview, all));
        clash.setVisible(!clash.getText().isEmpty());
        head.hint(Stream.of(
                        preview == null
                                ? ""
                                : words.say("mapping.hint", MappingCard.separator(words, preview.separator())),
                        run.state().ended() ? "" : words.say("mapping.locked"))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " · " + other)
                .orElse(""));
        List<Verdict> verdicts =
                Stream.of(Role.values()).map(role -> verdict(role, run)).toList();
        Object next = List.of(mapping, Objects.requireNonNullElse(preview, ""), verdicts);
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        table.clear();
        List<String> columns = preview == null ? named(mapping) : preview.columns();
        for (int i = 0; i < columns.size(); i++) {
            Role role = MappingDraft.role(columns.get(i), mapping);
            Code name = new Code(Excerpt.of(columns.get(i), NAME));
            name.setClassName("oh-column-name");
            Span becomes = new Span(words.say("mapping.role." + role.word()));
            becomes.setClassName(role == Role.NONE ? "oh-hint" : "oh-strong");
            Span sample = new Span(sample(preview, i));
            sample.setClassName("oh-hint oh-num");
            table.row(name, becomes, sample, how(role, mapping, verdicts.get(role.ordinal())));
        }
        if (mapping.siteColumn() == null) {
            Span every = new Span(words.say("mapping.every-line"));
            every.setClassName("oh-hint");
            Span becomes = new Span(words.say("mapping.role.site"));
            becomes.setClassName("oh-strong");
            Span name = new Span(Excerpt.of(Objects.requireNonNullElse(mapping.site(), ""), SAMPLE));
            name.setClassName("oh-hint");
            table.row(every, becomes, name, sites);
        }
    }

    /** What a run says of a column so far. */
    private record Verdict(boolean known, long refused) {}

    private static Verdict verdict(Role role, ImportRun run) {
        return new Verdict(Refused.knows(run), Refused.rows(run.rejects(), role));
    }

    private Component how(Role role, ColumnMapping mapping, Verdict verdict) {
        return switch (role) {
            case TIME -> says(mapping.naiveUtc() ? words.say("mapping.utc") : words.zone(mapping.zone()), verdict);
            case SITE -> verdict.refused() > 0 ? says("", verdict) : sites;
            case COUNT, IN, OUT -> says(words.say("mapping.whole"), verdict);
            case ZONE, CAPACITY, DEVICE -> says(words.say("mapping.optional"), verdict);
            case NONE -> new Span();
        };
    }

    /** The tick only where rows were read and none was refused for this column. */
    private Component says(String text, Verdict verdict) {
        if (verdict.refused() > 0) {
            Span rejected = new Span(new Glyph("warning"), new Span(words.many("mapping.refused", verdict.refused())));
            rejected.setClassName("oh-note oh-note--warn oh-num");
            return rejected;
        }
        if (!verdict.known()) {
            Span asked = new Span(text);
            asked.setClassName("oh-hint");
            return asked;
        }
        Span fine = new Span(new Glyph("check"), new Span(text));
        fine.setClassName("oh-note oh-note--fine");
        return fine;
    }

    private String sample(FilePreview preview, int column) {
        return preview == null
                ? ""
                : preview.rows().stream()
                        .filter(row -> row.size() > column && !row.get(column).isBlank())
                        .map(row -> Excerpt.of(row.get(column), SAMPLE))
                        .findFirst()
                        .orElse(words.say("facts.none"));
    }

    private static List<String> named(ColumnMapping mapping) {
        return Stream.of(
                        mapping.timeColumn(),
                        mapping.countColumn(),
                        mapping.inColumn(),
                        mapping.outColumn(),
                        mapping.siteColumn(),
                        mapping.areaColumn(),
                        mapping.capacityColumn(),
                        mapping.deviceColumn())
                .filter(Objects::nonNull)
                .toList();
    }
}
