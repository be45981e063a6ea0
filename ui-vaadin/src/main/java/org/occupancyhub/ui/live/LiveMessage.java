package org.occupancyhub.ui.live;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.words.Words;

/** What the live view says in the place of a picture. */
final class LiveMessage {

    private LiveMessage() {}

    static Message error(Words words, Instant since, ZoneId zone, Runnable again) {
        return Message.broken(
                words.say("error.title"),
                words.say("error.text", words.clock(since, zone)),
                words.say("error.again"),
                again);
    }

    /** @param site whose id the examples use */
    static Message empty(Words words, String site) {
        Message message = new Message("pulse", words.say("empty.title"), words.say("empty.text"));
        Span origin = new Span("http://localhost:8080");
        message.getElement().executeJs("return window.location.origin").then(String.class, origin::setText);
        Pre post = new Pre();
        post.add(
                new Span("curl -H 'content-type: application/json' -d '{\"device_id\":\"door-1\",\"site_id\":\""),
                new Span(shellSafe(site)),
                new Span("\",\"count\":12}' "),
                origin,
                new Span("/ingest"));
        Pre replay = new Pre("java -jar occupancy-hub.jar replay counts.csv --site " + shellSafe(site));
        Div steps = new Div(new Span(words.say("empty.post")), post, new Span(words.say("empty.replay")), replay);
        steps.setClassName("oh-steps");
        message.add(steps);
        return message;
    }

    static Message blank(Words words) {
        return new Message("clock", words.say("empty.today"), words.say("empty.today.text"));
    }

    static Message closed(Words words, String sentence) {
        return new Message("closed", words.say("empty.curve"), sentence);
    }

    /** A command that is copied must not carry anything else along. */
    private static String shellSafe(String site) {
        return site.matches("[A-Za-z0-9._-]+") ? site : "my-site";
    }
}
