package org.occupancyhub.ui.flow;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.occupancyhub.models.flow.Flow;
import org.occupancyhub.models.flow.Flow.Stage;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.SearchField;
import org.occupancyhub.ui.part.Still;
import org.occupancyhub.ui.part.Verdict;
import org.occupancyhub.words.Words;

/** All below the head: a sentence, the way of an event, a search, and the routes by what they are for. */
final class RoutesBody extends Div {

    private final Words words;
    private final Runnable again;
    private final Still still;
    private final Article message = new Article();
    private final Verdict lead = new Verdict();
    private final WayCard way;
    private final Map<Stage, StageCard> stages = new EnumMap<>(Stage.class);
    private final Article nothing = new Article();
    private final Div cards = new Div();
    private String text = "";

    /** @param again reads and draws anew */
    RoutesBody(Words words, Runnable redraw, Runnable again) {
        this.words = words;
        this.again = again;
        this.still = new Still(words.say("live.loading"));
        this.way = new WayCard(words);
        SearchField search = new SearchField(words.say("routes.search"), next -> {
            text = next.strip().toLowerCase(Locale.ROOT);
            redraw.run();
        });
        message.setClassName("oh-card oh-card--message");
        nothing.setClassName("oh-card oh-card--message");
        nothing.add(new Message("search", words.say("routes.nothing.title"), words.say("sites.nothing.text")));
        Div filters = new Div(search);
        filters.setClassName("oh-filters");
        cards.setClassName("oh-body");
        cards.add(lead, way, filters, nothing);
        Stream.of(Stage.values()).forEach(stage -> {
            StageCard card = new StageCard(words, stage);
            stages.put(stage, card);
            cards.add(card);
        });
        setClassName("oh-body oh-routes");
        add(still, message, cards);
        only(still);
    }

    void show(RoutesPage page, Instant now) {
        lead.show(RoutesSentence.kind(page), RoutesSentence.of(words, page));
        way.show(page.way());
        List<Flow> matching = page.flows().stream().filter(this::matches).toList();
        stages.forEach((stage, card) -> card.show(
                matching.stream().filter(flow -> flow.stage() == stage).toList(), now, page.zone(), !text.isEmpty()));
        nothing.setVisible(matching.isEmpty() && !page.flows().isEmpty());
        only(cards);
    }

    /** Nothing could be read. */
    void broken(Instant since) {
        message.removeAll();
        message.add(Message.broken(
                words.say("routes.error.title"),
                words.say("routes.error.text", words.say("time.utc", words.clock(since, ZoneOffset.UTC))),
                words.say("error.again"),
                again));
        only(message);
    }

    private boolean matches(Flow flow) {
        return Stream.of(flow.id(), RouteText.of(words, flow).said(), flow.from())
                .filter(Objects::nonNull)
                .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(text));
    }

    private void only(Component part) {
        still.setVisible(part == still);
        message.setVisible(part == message);
        cards.setVisible(part == cards);
    }
}
