package org.occupancyhub.ui.imports;

import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.occupancyhub.models.imports.ImportCounts;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.imports.ImportRun.State;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.part.Sentence;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.ui.words.ReasonText;
import org.occupancyhub.words.Words;

/** How far a run is or how it ended, what became of its rows, and what can be done with it. */
final class RunHead extends Article {

    private static final int PROBLEM = 600;
    private static final String REASON = "oh-import-why-not";

    private final transient Words words;
    private final transient ImportWords say;
    private final transient ImportWishes wishes;
    private final Glyph glyph = new Glyph();
    private final Span figure = new Span();
    private final Sentence sentence = new Sentence();
    private final Span rate = new Span();
    private final Span left = new Span();
    private final Div speed = new Div(rate, left);
    private final NativeButton pause;
    private final Glyph pauseGlyph = new Glyph();
    private final Span pauseText = new Span();
    private final NativeButton cancel;
    private final NativeButton go;
    private final NativeButton mapping;
    private final NativeButton other;
    private final Span whyNot = new Span();
    private final Div track;
    private final Span done = new Span();
    private final Span refused = new Span();
    private final Paragraph problem = new Paragraph();
    private final Paragraph refusal = new Paragraph();
    private final CountsList counts;
    private transient ImportRun run;

    RunHead(Words words, ImportWishes wishes) {
        this.words = words;
        this.say = new ImportWords(words);
        this.wishes = wishes;
        setClassName("oh-card oh-run");
        figure.setClassName("oh-run-figure oh-num");
        Div title = new Div(glyph, figure);
        title.setClassName("oh-run-title");
        sentence.setClassName("oh-run-sentence oh-num");
        Div first = new Div(title, sentence);
        first.setClassName("oh-run-first");
        rate.setClassName("oh-hint");
        left.setClassName("oh-strong");
        speed.setClassName("oh-run-speed oh-num");
        pause = button(() -> {
            if (run.state() == State.PAUSED) {
                wishes.resume(run.id());
            } else {
                wishes.pause(run.id());
            }
        });
        pause.add(pauseGlyph, pauseText);
        cancel = button(this::cancel);
        cancel.add(new Glyph("close"), new Span(words.say("run.cancel")));
        go = button(() -> wishes.start(next()));
        go.addClassName("oh-btn--primary");
        go.getElement().setAttribute("aria-describedby", REASON);
        mapping = button(() -> wishes.look(ImportChoice.mappingOf(run.id(), ImportPage.file(run.order()))));
        mapping.setText(words.say("run.mapping"));
        other = button(() -> wishes.look(ImportChoice.START));
        other.setText(words.say("run.other"));
        whyNot.setId(REASON);
        whyNot.setClassName("oh-note oh-note--warn");
        Div buttons = new Div(speed, pause, cancel, go, mapping, other);
        buttons.setClassName("oh-run-buttons");
        Div end = new Div(buttons, whyNot);
        end.setClassName("oh-run-end");
        Div top = new Div(first, end);
        top.setClassName("oh-run-top");
        done.setClassName("oh-run-done");
        refused.setClassName("oh-run-refused");
        track = new Div(done, refused);
        track.setClassName("oh-run-track");
        track.getElement().setAttribute("role", "progressbar");
        track.getElement().setAttribute("aria-label", words.say("run.progress"));
        track.getElement().setAttribute("aria-valuemin", "0");
        track.getElement().setAttribute("aria-valuemax", "100");
        problem.setClassName("oh-reason");
        refusal.setClassName("oh-reason");
        refusal.getElement().setAttribute("role", "alert");
        counts = new CountsList(words);
        add(top, track, problem, refusal, counts);
    }

    void show(ImportPage page, String refused, boolean busy) {
        run = page.run();
        boolean check = run.order() instanceof ImportOrder.Check;
        boolean ended = run.state().ended();
        head(check, ended, page);
        speed.setVisible(run.state() == State.RUNNING);
        rate.setText(words.say("run.rate", words.count(run.rate())));
        left.setText(run.left() == null ? "" : words.say("run.left", say.duration(run.left())));
        pause.setVisible(!check && !ended);
        pauseGlyph.show(run.state() == State.PAUSED ? "play" : "pause");
        pauseText.setText(words.say(run.state() == State.PAUSED ? "run.resume" : "run.pause"));
        cancel.setVisible(!ended);
        pause.setEnabled(!busy);
        cancel.setEnabled(!busy);
        boolean checked = check && run.state() == State.DONE;
        boolean again = ended && !(run.state() == State.DONE && !check);
        go.setVisible(again);
        go.setText(words.say(checked ? "run.import" : check ? "run.check-again" : "run.again"));
        String why = again ? whyNot(page, checked) : "";
        go.setEnabled(why.isEmpty() && !busy);
        whyNot.setText(why);
        whyNot.setVisible(!why.isEmpty());
        mapping.setVisible(ended && check);
        other.setVisible(ended && !check);
        track();
        problem.setVisible(!said(check).isEmpty());
        problem.setText(said(check));
        refusal.setText(refused);
        refusal.setVisible(!refused.isEmpty());
        counts.show(run, page.sites(), say);
    }

    private void head(boolean check, boolean ended, ImportPage page) {
        ImportCounts rows = run.counts();
        String file = say.file(ImportPage.file(run.order()));
        if (!ended) {
            glyph.show(run.state() == State.PAUSED ? "pause" : "");
            String share = rows.share() == null ? words.say("run.starting") : words.percent(rows.share());
            figure.setText(run.state() == State.PAUSED ? words.say("run.paused-at", share) : share);
            sentence.show(
                    rows.totalRows() > 0
                            ? words.phrase(
                                    check ? "run.checked-of" : "run.read-of",
                                    words.count(rows.rows()),
                                    words.count(Math.max(rows.totalRows(), rows.rows())),
                                    file)
                            : words.phrase("run.read", words.count(rows.rows()), file));
            setClassName("oh-run--ended", false);
            return;
        }
        setClassName("oh-run--ended", true);
        setClassName("oh-run--bad", run.state() == State.FAILED || run.state() == State.INTERRUPTED);
        setClassName("oh-run--fine", run.state() == State.DONE);
        glyph.show(
                switch (run.state()) {
                    case DONE -> "check";
                    case STOPPED -> "stopped";
                    default -> "warning";
                });
        figure.setText(words.say((check ? "run.check." : "run.import.") + ImportWords.word(run.state())));
        sentence.show(words.phrase(
                "run.took",
                words.count(rows.rows()),
                file,
                say.took(run, page.readAt()),
                Excerpt.of(run.askedBy() == null ? words.say("facts.none") : run.askedBy(), 60)));
    }

    /** What happened and what to do, where it did not end well. */
    private String said(boolean check) {
        return switch (run.state()) {
            case FAILED ->
                words.say(
                        check ? "run.failed.check" : "run.failed",
                        run.problem() == null ? words.say("facts.none") : ReasonText.of(words, run.problem(), PROBLEM));
            case INTERRUPTED -> words.say(check ? "run.interrupted.check" : "run.interrupted");
            case RUNNING, PAUSED, DONE, STOPPED -> "";
        };
    }

    private String whyNot(ImportPage page, boolean checked) {
        if (page.busy() != null && !(run.order() instanceof ImportOrder.Check && !checked)) {
            return words.say("run.busy", say.what(page.busy().order(), page.sites()));
        }
        return checked && run.counts().stored() + run.counts().known() == 0 ? words.say("run.nothing") : "";
    }

    private void track() {
        ImportCounts rows = run.counts();
        boolean whole = run.state() == State.DONE;
        Double share = whole ? Double.valueOf(1) : rows.share();
        track.setVisible(share != null);
        if (share == null) {
            return;
        }
        double bad = rows.rows() == 0 ? 0 : share * rows.rejected() / rows.rows();
        done.setWidth((float) (100 * (share - bad)), Unit.PERCENTAGE);
        refused.setWidth((float) (100 * bad), Unit.PERCENTAGE);
        refused.setVisible(rows.rejected() > 0);
        track.getElement().setAttribute("aria-valuenow", String.valueOf(Math.round(100 * share)));
    }

    /** After a good check the import; else the same once more. */
    private ImportOrder next() {
        return run.order() instanceof ImportOrder.Check check && run.state() == State.DONE
                ? new ImportOrder.Import(check.file(), check.mapping())
                : run.order();
    }

    private void cancel() {
        if (run.order() instanceof ImportOrder.Check) {
            wishes.stop(run.id()); // it changes nothing
            return;
        }
        long asked = run.id();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(words.say("ask.stop.title"));
        dialog.setText(words.say("ask.stop.text"));
        dialog.setConfirmText(words.say("ask.stop.yes"));
        dialog.setCancelable(true);
        dialog.setCancelText(words.say("ask.stop.no"));
        dialog.addConfirmListener(yes -> wishes.stop(asked));
        dialog.open();
    }

    private static NativeButton button(Runnable pressed) {
        NativeButton button = new NativeButton("", click -> pressed.run());
        button.setClassName("oh-btn oh-btn--large");
        return button;
    }
}
