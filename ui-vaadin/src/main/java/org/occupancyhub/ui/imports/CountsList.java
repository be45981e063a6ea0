package org.occupancyhub.ui.imports;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.occupancyhub.models.imports.ImportCounts;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.words.Words;

/** What became of the rows so far, in figures. */
final class CountsList extends DescriptionList {

    private final transient Words words;
    private final Entry stored = new Entry();
    private final Entry known = new Entry();
    private final Entry empty = new Entry();
    private final Entry rejected = new Entry();
    private final Entry span = new Entry();
    private final Entry sites = new Entry();

    CountsList(Words words) {
        this.words = words;
        setClassName("oh-import-counts oh-num");
        add(stored, known, empty, rejected, span, sites);
    }

    void show(ImportRun run, java.util.List<Site> all, ImportWords say) {
        ImportCounts counts = run.counts();
        boolean check = run.order() instanceof ImportOrder.Check;
        stored.show(words.say(check ? "counts.new" : "counts.stored"), words.count(counts.stored()));
        known.show(words.say(check ? "counts.known.check" : "counts.known"), words.count(counts.known()));
        empty.setVisible(counts.empty() > 0);
        empty.show(words.say("counts.empty"), words.count(counts.empty()));
        rejected.show(words.say("counts.rejected"), words.count(counts.rejected()));
        rejected.bad(counts.rejected() > 0);
        span.show(
                words.say(run.state().ended() ? "counts.span" : "counts.span-so-far"),
                say.span(run, ImportWords.zone(run.order(), all)));
        sites.show(words.say("counts.sites"), say.sites(run));
    }

    private static final class Entry extends Div {

        private final Glyph glyph = new Glyph();
        private final Span name = new Span();
        private final Span value = new Span();

        Entry() {
            Term term = new Term();
            term.add(glyph, name);
            Description description = new Description();
            description.add(value);
            add(term, description);
        }

        void show(String title, String figure) {
            name.setText(title);
            value.setText(figure);
        }

        void bad(boolean is) {
            glyph.show(is ? "warning" : "");
            setClassName("oh-import-bad", is);
        }
    }
}
