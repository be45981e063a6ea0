package org.occupancyhub.ui.flow;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.occupancyhub.models.flow.Flow;
import org.occupancyhub.models.flow.Flow.Stage;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.Chip;
import org.occupancyhub.ui.part.Lines;
import org.occupancyhub.ui.part.Table;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.ui.words.ReasonText;
import org.occupancyhub.words.Words;

/** The routes that are for one thing. */
final class StageCard extends Article {

    /** A route for each question: read when one is looked for, or wrong. */
    private static final Set<Stage> MANY = EnumSet.of(Stage.API, Stage.VISITOR);

    private static final int NAME = 80;
    private static final int TEXT = 400;
    private static final Duration LONG = Duration.ofSeconds(10);

    private final Words words;
    private final CardHead head;
    private final Table table;
    private final NativeDetails fold;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    StageCard(Words words, Stage stage) {
        this.words = words;
        setClassName("oh-card");
        String title = words.say("stage." + stage.word());
        head = new CardHead(title);
        table = new Table(
                        title,
                        Stream.of(
                                        Table.Column.text("routes.route"),
                                        Table.Column.text("routes.state"),
                                        Table.Column.figures("routes.done"),
                                        Table.Column.figures("routes.failed"),
                                        Table.Column.figures("routes.in-flight"),
                                        Table.Column.text("routes.last"),
                                        Table.Column.figures("routes.took"),
                                        Table.Column.text("routes.queue"))
                                .map(column -> new Table.Column(words.say(column.title()), column.figures()))
                                .toList())
                .stacked();
        fold = MANY.contains(stage) ? new NativeDetails(words.say("routes.fold"), table) : null;
        add(head, fold == null ? table : fold);
    }

    /** @param searching whether only some are looked for: then they are shown */
    void show(List<Flow> flows, Instant now, ZoneId zone, boolean searching) {
        setVisible(!flows.isEmpty());
        boolean news = searching || flows.stream().anyMatch(flow -> flow.halted() || flow.failedLately() > 0);
        if (fold != null && news && !fold.isOpen()) {
            fold.setOpen(true);
        }
        head.hint(words.many("routes.count", flows.size()));
        List<String> ids = flows.stream().map(Flow::id).toList();
        if (!ids.equals(List.copyOf(rows.keySet()))) {
            table.clear();
            rows.clear();
            ids.forEach(id -> rows.put(id, new Row(id)));
        }
        flows.forEach(flow -> rows.get(flow.id()).show(flow, now, zone));
    }

    private final class Row {

        private final Span description = new Span();
        private final Code from = new Code();
        private final Chip state = new Chip();
        private final Lines done = new Lines();
        private final Lines failed = new Lines();
        private final Span inFlight = new Span();
        private final Span last = new Span();
        private final Lines took = new Lines();
        private final Lines queue = new Lines();
        private final Div failure = new Div();

        Row(String id) {
            Span name = new Span(Excerpt.of(id, NAME));
            name.setClassName("oh-strong");
            description.setClassName("oh-detail");
            failure.setClassName("oh-route-failure");
            Div route = new Div(name, description, from, failure);
            route.setClassName("oh-route");
            table.row(route, state, done, failed, inFlight, last, took, queue);
        }

        void show(Flow flow, Instant now, ZoneId zone) {
            describe(RouteText.of(words, flow));
            from.setText(Excerpt.of(flow.from(), TEXT));
            state(flow);
            done.show(words.count(flow.done()), words.say("routes.last-minute", words.count(flow.lastMinute())));
            failed.show(
                    words.count(flow.failed()),
                    flow.failedLately() == 0 ? "" : words.say("routes.lately", words.count(flow.failedLately())));
            failed.setClassName("oh-wrong", flow.failedLately() > 0);
            inFlight.setText(words.count(flow.inFlight()));
            last.setText(flow.last() == null ? words.say("routes.never") : words.ago(flow.last(), now, zone));
            took.show(
                    flow.mean() == null ? words.say("facts.none") : span(flow.mean()),
                    flow.longest() == null ? "" : words.say("routes.at-most", span(flow.longest())));
            queue(flow.queue());
            failure(flow, now, zone);
        }

        private void describe(RouteText text) {
            description.setText(Excerpt.of(text.said(), TEXT));
            if (text.english()) {
                description.getElement().setAttribute("lang", "en");
            } else {
                description.getElement().removeAttribute("lang");
            }
        }

        private void state(Flow flow) {
            String word = words.say("routes.state." + flow.state().word());
            switch (flow.state()) {
                case STARTED -> state.show("fine", "check", word);
                case STARTING -> state.show("waiting", "clock", word);
                case OFF -> state.show("plain", "stopped", word);
                case SUSPENDED -> state.show("waiting", "pause", word);
                case STOPPED -> state.show("bad", "stopped", word);
                case FAILED -> state.show("bad", "warning", word);
            }
        }

        private void queue(Flow.Queue read) {
            if (read == null) {
                queue.show(words.say("facts.none"), "");
            } else {
                queue.show(
                        read.waiting() == null
                                ? words.say("routes.lag-unknown")
                                : words.many("routes.lag", read.waiting()),
                        Excerpt.of(
                                read.group().startsWith("hub.hear-changes.") ? "hub.hear-changes" : read.group(),
                                NAME));
            }
        }

        private void failure(Flow flow, Instant now, ZoneId zone) {
            String said = flow.fault() != null
                    ? words.say("routes.fault", ReasonText.of(words, flow.fault(), TEXT))
                    : flow.lastFailure() == null ? "" : failed(flow.lastFailure(), now, zone);
            failure.setText(said);
            failure.setVisible(!said.isEmpty());
            failure.setClassName("oh-wrong", flow.fault() != null || flow.failedLately() > 0);
        }
    }

    private String failed(Flow.Failure failure, Instant now, ZoneId zone) {
        String when = words.ago(failure.at(), now, zone);
        return failure.message() == null
                ? words.say("routes.last-failure-untold", when)
                : words.say("routes.last-failure", when, ReasonText.of(words, failure.message(), TEXT));
    }

    private String span(Duration took) {
        if (took.compareTo(LONG) >= 0) {
            return words.say("devices.seconds", words.count(took.toSeconds()));
        }
        double millis = took.toNanos() / 1_000_000.0;
        return words.say("routes.ms", millis < LONG.toSeconds() ? words.tenths(millis) : words.count(millis));
    }
}
