package org.occupancyhub.ui.quality;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.occupancyhub.models.account.Check;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.Chip;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.Table;
import org.occupancyhub.words.Words;

/** Whether the tables agree, stage by stage from Kafka to the marts. */
final class ChecksCard extends Article {

    private static final int MOST = 200;

    private final Words words;
    private final CheckWords say;
    private final Table table;
    private final NativeButton each = new NativeButton();
    private final Div message = new Div();
    private List<Check> shown = List.of();
    private boolean all;

    ChecksCard(Words words) {
        this.words = words;
        this.say = new CheckWords(words);
        setClassName("oh-card");
        each.setClassName("oh-btn oh-btn--quiet");
        each.addClickListener(click -> {
            all = !all;
            draw();
        });
        table = new Table(
                        words.say("checks.title"),
                        List.of(
                                Table.Column.text(words.say("checks.stage")),
                                Table.Column.figures(words.say("checks.expected")),
                                Table.Column.figures(words.say("checks.found")),
                                Table.Column.text(words.say("checks.result"))))
                .stacked();
        CardHead head = new CardHead(words.say("checks.title"), each);
        head.hint(words.say("checks.hint"));
        message.add(new Message("clock", words.say("checks.empty.title"), words.say("checks.empty.text")));
        add(head, table, message);
        draw();
    }

    void show(List<Check> checks) {
        if (!checks.equals(shown)) {
            shown = checks;
            draw();
        }
    }

    private void draw() {
        table.clear();
        table.setVisible(!shown.isEmpty());
        each.setVisible(!shown.isEmpty());
        each.setText(words.say(all ? "checks.summary" : "checks.each"));
        each.getElement().setAttribute("aria-pressed", String.valueOf(all));
        message.setVisible(shown.isEmpty());
        Map<String, List<Check>> stages = shown.stream()
                .collect(Collectors.groupingBy(
                        Check::name, () -> new TreeMap<>(CheckWords.alongTheWay()), Collectors.toList()));
        stages.forEach(this::stage);
    }

    private void stage(String name, List<Check> checks) {
        long broken = checks.stream().filter(check -> !check.holds()).count();
        Chip chip = broken == 0
                ? new Chip().show("fine", "check", words.many("checks.hold", checks.size()))
                : new Chip().show("bad", "warning", words.many("checks.differ", broken, words.count(checks.size())));
        Span title = new Span(say.title(name));
        title.setClassName("oh-strong");
        table.row(
                title,
                number(checks.stream().mapToLong(Check::expected).sum()),
                number(checks.stream().mapToLong(Check::found).sum()),
                chip);
        checks.stream().filter(check -> all || !check.holds()).limit(MOST).forEach(this::check);
    }

    private void check(Check check) {
        Span subject = new Span(say.subject(check));
        subject.setClassName("oh-indent");
        Div result =
                new Div(new Span(check.holds() ? words.say("checks.holds") : words.capital(say.difference(check))));
        say.detail(check).ifPresent(text -> {
            Span detail = new Span(text);
            detail.setClassName("oh-detail");
            result.add(detail);
        });
        result.setClassName("oh-wrong", !check.holds());
        table.row(subject, number(check.expected()), number(check.found()), result);
    }

    private Span number(long count) {
        return new Span(words.count(count));
    }
}
