package org.occupancyhub.ui.quality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.occupancyhub.models.project.ModelStatus;
import org.occupancyhub.models.project.ModelStatus.TestStatus;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.Chip;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.Table;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.words.Words;

/** How each SQL model is: fresh or not, why not, and whether its tests hold. */
final class ModelsCard extends Article {

    private static final int NAME = 100;
    private static final int FAILURE = 2_000;

    private final Words words;
    private final Table table;
    private final CardHead head;
    private final NativeButton each = new NativeButton();
    private final Div message = new Div();
    private List<ModelStatus> shown = List.of();
    private ZoneId zone = ZoneOffset.UTC;
    private boolean all;

    ModelsCard(Words words) {
        this.words = words;
        setClassName("oh-card");
        each.setClassName("oh-btn oh-btn--quiet");
        each.addClickListener(click -> {
            all = !all;
            draw();
        });
        table = new Table(
                        words.say("models.title"),
                        List.of(
                                Table.Column.text(words.say("models.model")),
                                Table.Column.text(words.say("models.state")),
                                Table.Column.text(words.say("models.kind")),
                                Table.Column.figures(words.say("models.rows")),
                                Table.Column.text(words.say("models.built")),
                                Table.Column.text(words.say("models.tests"))))
                .stacked();
        head = new CardHead(words.say("models.title"), each);
        message.add(new Message("table", words.say("models.empty.title"), words.say("models.empty.text")));
        add(head, table, message);
        draw();
    }

    /** @param in the zone of the times */
    void show(List<ModelStatus> models, ZoneId in) {
        if (!models.equals(shown) || !in.equals(zone)) {
            shown = models;
            zone = in;
            draw();
        }
    }

    private void draw() {
        head.hint(words.say("models.hint"));
        table.clear();
        table.setVisible(!shown.isEmpty());
        each.setVisible(shown.stream().anyMatch(model -> !model.tests().isEmpty()));
        each.setText(words.say(all ? "models.tests-summary" : "models.each"));
        each.getElement().setAttribute("aria-pressed", String.valueOf(all));
        message.setVisible(shown.isEmpty());
        shown.forEach(this::model);
    }

    private void model(ModelStatus model) {
        Span relation = new Span(Excerpt.of(model.relation(), NAME));
        relation.setClassName("oh-strong");
        Div name = new Div(relation);
        if (model.origin().equals("operator")) {
            Span tag = new Span(words.say("models.operator"));
            tag.setClassName("oh-own");
            name.add(tag);
        }
        table.row(
                name,
                state(model),
                new Text(words.sayIfKnown("models.kind." + model.materialization(), model.materialization())),
                new Text(model.rows() == null ? words.say("facts.none") : words.count(model.rows())),
                new Text(model.builtAt() == null ? words.say("facts.none") : moment(model.builtAt())),
                tests(model.tests()));
        if (model.failure() != null) {
            Code failure = new Code(Excerpt.lines(model.failure(), FAILURE));
            failure.setClassName("oh-failure");
            table.note(failure);
        }
        List<TestStatus> told = model.tests().stream()
                .filter(test -> all || Boolean.FALSE.equals(test.holds()))
                .toList();
        if (!told.isEmpty()) {
            Div list = new Div(told.stream().map(this::test).toArray(Component[]::new));
            list.setClassName("oh-tests");
            table.note(list);
        }
    }

    private Chip state(ModelStatus model) {
        String word = words.sayIfKnown("models.state." + model.state(), Excerpt.of(model.state(), NAME));
        return switch (model.state()) {
            case "fresh" -> new Chip().show("fine", "check", word);
            case "behind" -> new Chip().show("waiting", "clock", word);
            default -> new Chip().show("bad", "warning", word);
        };
    }

    private Component tests(List<TestStatus> tests) {
        long run = tests.stream().filter(test -> test.holds() != null).count();
        long broken = tests.stream()
                .filter(test -> Boolean.FALSE.equals(test.holds()))
                .count();
        if (tests.isEmpty()) {
            return new Span(words.say("models.no-tests"));
        }
        if (broken > 0) {
            Span text = new Span(words.many("models.tests-broken", broken, words.count(tests.size())));
            text.setClassName("oh-wrong");
            return text;
        }
        return new Span(
                run < tests.size()
                        ? words.say("models.tests-waiting", words.count(run), words.count(tests.size()))
                        : words.many("models.tests-hold", run));
    }

    private Div test(TestStatus test) {
        String name =
                Excerpt.of(test.test(), NAME) + (test.column() == null ? "" : " · " + Excerpt.of(test.column(), NAME));
        Span outcome = new Span(outcome(test));
        outcome.setClassName("oh-wrong", Boolean.FALSE.equals(test.holds()));
        Div line = new Div(new Code(name), outcome);
        line.setClassName("oh-test");
        return line;
    }

    private String outcome(TestStatus test) {
        if (test.error() != null) {
            return words.say("models.test-error", Excerpt.of(test.error(), FAILURE));
        }
        if (test.failedRows() == null) {
            return words.say("models.test-waits");
        }
        return test.failedRows() == 0
                ? words.say("models.test-holds")
                : words.many("models.test-fails", test.failedRows());
    }

    private String moment(Instant at) {
        var then = at.atZone(zone);
        return words.say("time.day-and-clock", words.day(then.toLocalDate()), words.clock(then));
    }
}
