package org.occupancyhub.ui.reject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.occupancyhub.models.reject.Reject;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.ui.words.ReasonText;
import org.occupancyhub.words.Words;

/** What is known about a reject: why, from where, when, of which it is a correction, and how its text is read. */
final class RejectFacts extends Div {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REASON = 2_000;
    private static final int CONTEXT = 500;
    private static final int NOTE = 500;

    private final Words words;
    private final RejectWords say;
    private final Wishes wishes;
    private final Paragraph reason = new Paragraph();
    private final DescriptionList list = new DescriptionList();
    private final Div context = new Div();
    private Reject shown;
    private ZoneId shownIn;

    RejectFacts(Words words, Wishes wishes) {
        this.words = words;
        this.say = new RejectWords(words);
        this.wishes = wishes;
        reason.setClassName("oh-reason");
        add(reason, list, context);
    }

    void show(Reject reject, RejectChoice choice, ZoneId zone) {
        if (reject.equals(shown) && zone.equals(shownIn)) {
            return;
        }
        shown = reject;
        shownIn = zone;
        ReasonText.show(reason, words, reject.reason(), REASON);
        list.removeAll();
        fact("reject.source", new Span(say.source(reject.source())));
        fact("reject.rejected", moment(reject.rejectedAt(), zone));
        if (reject.originRejectId() != null) {
            NativeButton origin = new NativeButton(
                    words.say("reject.number", reject.originRejectId().toString()),
                    click -> wishes.look(choice.withReject(reject.originRejectId())));
            origin.setClassName("oh-link");
            fact("reject.corrects", origin);
        }
        if (reject.settledAt() != null) {
            fact("reject.settled." + reject.status().word(), moment(reject.settledAt(), zone));
        }
        if (reject.note() != null && !reject.note().isBlank()) {
            fact("reject.note", new Span(Excerpt.of(reject.note(), NOTE)));
        }
        context(reject.context());
    }

    private Span moment(Instant at, ZoneId zone) {
        Span moment = new Span(say.moment(at, zone));
        moment.setClassName("oh-num");
        return moment;
    }

    private void fact(String key, Component value) {
        list.getElement().appendChild(named(words.say(key), value).getElement());
    }

    private static Div named(String name, Component value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(value);
        Div fact = new Div(new DescriptionList.Term(name), description);
        fact.setClassName("oh-fact");
        return fact;
    }

    private void context(String json) {
        context.removeAll();
        if (json == null) {
            return;
        }
        DescriptionList read = new DescriptionList();
        read.setClassName("oh-context");
        entries(json).forEach((name, value) -> read.getElement()
                .appendChild(named(Excerpt.of(name, CONTEXT), new Code(Excerpt.of(value, CONTEXT)))
                        .getElement()));
        NativeDetails details = new NativeDetails(words.say("reject.context"), read);
        context.add(details);
    }

    /** The fields of the object, each as text; all of it under one name where it is no object. */
    private Map<String, String> entries(String json) {
        Map<String, String> entries = new LinkedHashMap<>();
        try {
            JsonNode context = JSON.readTree(json);
            if (context.isObject()) {
                context.properties()
                        .forEach(field -> entries.put(
                                words.sayIfKnown("context." + field.getKey(), field.getKey()),
                                plain(field.getValue())));
                return entries;
            }
        } catch (JsonProcessingException e) {
            entries.put(words.say("reject.context.unreadable"), json);
            return entries;
        }
        entries.put(words.say("reject.context.whole"), json);
        return entries;
    }

    private static String plain(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(RejectFacts::plain).collect(Collectors.joining(", "));
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
