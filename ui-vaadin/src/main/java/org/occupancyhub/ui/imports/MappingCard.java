package org.occupancyhub.ui.imports;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.occupancyhub.models.imports.FilePreview;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.imports.MappingDraft.Problem;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.Choice;
import org.occupancyhub.ui.part.Table;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.words.Words;

/** The second step: what each column becomes, whose lines they are, and how their times are meant. */
final class MappingCard extends Article {

    private static final int NAME = 60;
    private static final int SAMPLE = 40;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SITE = 100;
    private static final String UTC = "UTC";
    private static final String REASONS = "oh-mapping-missing";

    private final transient Words words;
    private final transient ImportWishes wishes;
    private final CardHead head;
    private final Table table;
    private final Map<String, Choice<Role>> roles = new LinkedHashMap<>();
    private final ComboBox<String> site = new ComboBox<>();
    private final ComboBox<String> zone = new ComboBox<>();
    private final Map<Boolean, NativeButton> naive = new TreeMap<>();
    private final Div times = new Div();
    private final HeadlessNote headless;
    private final Paragraph missing = new Paragraph();
    private final Paragraph clash = new Paragraph();
    private final Paragraph refused = new Paragraph();
    private final NativeButton check;
    private transient FilePreview preview;
    private transient MappingDraft draft;
    private transient ImportChoice choice = ImportChoice.START;
    private transient List<Site> sites = List.of();

    MappingCard(Words words, ImportWishes wishes) {
        this.words = words;
        this.wishes = wishes;
        setClassName("oh-card oh-mapping");
        head = new CardHead(words.say("mapping.title"));
        headless = new HeadlessNote(words);
        table = new Table(
                        words.say("mapping.columns"),
                        List.of(
                                Table.Column.text(words.say("mapping.column")),
                                Table.Column.text(words.say("mapping.becomes")),
                                Table.Column.text(words.say("mapping.samples"))))
                .stacked();
        site.setLabel(words.say("mapping.site"));
        site.setAllowCustomValue(true);
        site.setHelperText(words.say("mapping.site.help"));
        site.addCustomValueSetListener(
                written -> site.setValue(Excerpt.of(written.getDetail().strip(), LONGEST_SITE)));
        site.addValueChangeListener(change -> {
            if (draft != null) {
                change(draft.withSite(Objects.requireNonNullElse(change.getValue(), "")));
            }
        });
        zone.setLabel(words.say("mapping.zone"));
        zone.setItems(zones());
        zone.addValueChangeListener(change -> {
            if (draft != null) {
                change(draft.withZone(change.getValue() == null ? null : ZoneId.of(change.getValue())));
            }
        });
        Span title = new Span(words.say("mapping.naive"));
        title.setId("oh-mapping-naive");
        title.setClassName("oh-field-label");
        Div segments = new Div();
        segments.setClassName("oh-segments");
        segments.getElement().setAttribute("role", "group");
        segments.getElement().setAttribute("aria-labelledby", "oh-mapping-naive");
        for (boolean utc : List.of(false, true)) {
            NativeButton button = new NativeButton(
                    words.say(utc ? "mapping.naive.utc" : "mapping.naive.local"),
                    click -> change(draft.withNaiveUtc(utc)));
            naive.put(utc, button);
            segments.add(button);
        }
        times.add(title, segments);
        Div fields = new Div(site, zone, times);
        fields.setClassName("oh-mapping-fields");
        missing.setClassName("oh-note oh-note--warn oh-mapping-missing");
        missing.setId(REASONS);
        clash.setClassName("oh-note oh-note--warn oh-mapping-clash");
        clash.getElement().setAttribute("role", "status");
        refused.setClassName("oh-reason");
        refused.getElement().setAttribute("role", "alert");
        check = new NativeButton(
                words.say("mapping.check"),
                click -> wishes.start(new ImportOrder.Check(preview.file().name(), draft.mapping())));
        check.setClassName("oh-btn oh-btn--primary oh-btn--large");
        check.getElement().setAttribute("aria-describedby", REASONS);
        NativeButton back = new NativeButton(words.say("mapping.other"), click -> wishes.look(ImportChoice.START));
        back.setClassName("oh-btn oh-btn--large");
        Div buttons = new Div(check, back, missing);
        buttons.setClassName("oh-buttons");
        add(head, headless, table, fields, clash, refused, buttons);
    }

    /** @param busy while something was asked for that is not answered */
    void show(ImportPage page, String refusal, boolean busy) {
        if (!page.sites().equals(sites)) {
            sites = page.sites();
            String value = site.getValue();
            Map<String, String> names = new LinkedHashMap<>();
            page.sites().forEach(one -> names.put(one.id().value(), label(one)));
            site.setItemLabelGenerator(id -> names.getOrDefault(id, id));
            site.setItems(sites.stream().map(one -> one.id().value()).toList());
            site.setValue(value);
        }
        if (preview == null || !preview.file().equals(page.preview().file())) {
            preview = page.preview();
            choice = page.choice();
            draft = null; // what the fields say while they are filled is nobody's choice
            fill();
            MappingDraft first = choice.draft().isEmpty()
                    ? MappingDraft.of(preview.columns(), page.mapping())
                    : DraftAddress.read(choice.draft(), preview.columns());
            site.setValue(first.site().isEmpty() ? null : first.site());
            zone.setValue(first.zone() == null ? null : first.zone().getId());
            draft = first;
            paint(first);
        }
        head.hint(words.say("mapping.hint", separator(words, preview.separator())));
        headless.show(preview);
        refused.setText(refusal);
        refused.setVisible(!refusal.isEmpty());
        check.setEnabled(draft.problems().isEmpty() && !busy);
    }

    /** The next file begins anew. */
    void forget() {
        preview = null;
    }

    private void fill() {
        table.clear();
        roles.clear();
        for (int i = 0; i < preview.columns().size(); i++) {
            String column = preview.columns().get(i);
            Choice<Role> becomes = new Choice<>(
                    words.say("mapping.becomes-of", Excerpt.of(column, NAME)),
                    role -> words.say("mapping.role." + role.word()),
                    role -> change(draft.with(column, role)));
            becomes.items(List.of(Role.values()));
            roles.put(column, becomes);
            Code name = new Code(Excerpt.of(column, NAME));
            table.row(name, becomes, new Span(samples(i)));
        }
    }

    private String samples(int column) {
        List<String> samples = new ArrayList<>();
        preview.rows().stream()
                .filter(row -> row.size() > column && !row.get(column).isBlank())
                .map(row -> Excerpt.of(row.get(column), SAMPLE))
                .distinct()
                .limit(SAMPLES)
                .forEach(samples::add);
        return samples.isEmpty() ? words.say("facts.none") : String.join(" · ", samples);
    }

    private void change(MappingDraft next) {
        paint(next);
        getElement()
                .executeJs( // in its place, since it is no other page; the state is the router's
                        "history.replaceState(history.state, '', $0)",
                        "import?" + choice.with(next).address().getQueryString());
    }

    private void paint(MappingDraft next) {
        draft = next;
        next.roles().forEach((column, role) -> roles.get(column).show(role));
        naive.forEach((utc, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(utc == next.naiveUtc())));
        Set<Problem> problems = next.problems();
        site.setVisible(next.isOfOneSite());
        site.setInvalid(problems.contains(Problem.BAD_SITE));
        site.setErrorMessage(words.say("mapping.bad_site"));
        missing.setText(String.join(
                " ",
                problems.stream()
                        .map(problem -> words.say("mapping." + problem.name().toLowerCase(java.util.Locale.ROOT)))
                        .toList()));
        missing.setVisible(!problems.isEmpty());
        String shifted = ZoneClash.before(words, next, preview, sites);
        clash.setText(shifted);
        clash.setVisible(!shifted.isEmpty());
        check.setEnabled(problems.isEmpty());
    }

    private static String label(Site site) {
        return site.name().equals(site.id().value()) ? site.name() : site.name() + " (" + site.id() + ")";
    }

    /** A tab and a space have no shape. */
    static String separator(Words words, char separator) {
        return words.sayIfKnown("separator." + (int) separator, String.valueOf(separator));
    }

    private static List<String> zones() {
        return Stream.concat(
                        Stream.of(UTC),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                                .sorted())
                .toList();
    }
}
