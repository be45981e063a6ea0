package org.occupancyhub.ui.reject;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.occupancyhub.models.reject.Reject.Status;
import org.occupancyhub.ui.part.Choice;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.words.ReasonText;
import org.occupancyhub.words.Words;

/** Which rejects are looked at: their status, their source, a text in them, and one kind. */
final class RejectFilters extends Div {

    private static final String EVERY_SOURCE = "";
    private static final int LONGEST = 200;
    private static final int KIND = 60;

    private final Words words;
    private final Wishes wishes;
    private final Map<String, NativeButton> statuses = new LinkedHashMap<>();
    private final Choice<String> source;
    private final TextField text = new TextField();
    private final Span kindName = new Span();
    private final NativeButton kind = new NativeButton();
    private RejectChoice choice = RejectChoice.START;

    RejectFilters(Words words, Wishes wishes) {
        this.words = words;
        this.wishes = wishes;
        setClassName("oh-filters");
        Div segments = new Div();
        segments.setClassName("oh-segments");
        segments.getElement().setAttribute("role", "group");
        segments.getElement().setAttribute("aria-label", words.say("filter.status"));
        Stream.of(Status.OPEN, Status.RESENT, Status.DISMISSED, null)
                .map(this::segment)
                .forEach(segments::add);
        RejectWords say = new RejectWords(words);
        source = new Choice<>(
                words.say("filter.source"),
                one -> one.equals(EVERY_SOURCE) ? words.say("filter.every-source") : say.source(one),
                one -> look(now -> now.withSource(one.equals(EVERY_SOURCE) ? null : one)));
        text.setAriaLabel(words.say("filter.text"));
        text.setPlaceholder(words.say("filter.text.short"));
        text.setPrefixComponent(new Glyph("search"));
        text.setClearButtonVisible(true);
        text.setMaxLength(LONGEST);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                look(now -> now.withText(change.getValue()));
            }
        });
        kind.setClassName("oh-btn oh-filter-kind");
        kind.add(kindName, new Glyph("close"));
        kind.addClickListener(click -> look(now -> now.withKind(null)));
        add(segments, source, text, kind);
    }

    void show(RejectChoice next, List<String> known) {
        choice = next;
        statuses.forEach((word, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(word.equals(word(next.status())))));
        source.items(Stream.concat(Stream.of(EVERY_SOURCE), known.stream()).toList());
        source.show(next.source() != null && known.contains(next.source()) ? next.source() : EVERY_SOURCE);
        if (!text.getValue().strip().equals(next.text())) {
            text.setValue(next.text());
        }
        kind.setVisible(next.kind() != null);
        if (next.kind() != null) {
            kindName.setText(words.say("filter.kind", ReasonText.of(words, next.kind(), KIND)));
            kind.setAriaLabel(words.say("filter.no-kind", ReasonText.of(words, next.kind(), KIND)));
        }
    }

    private void look(UnaryOperator<RejectChoice> change) {
        wishes.look(change.apply(choice).withReject(null));
    }

    private NativeButton segment(Status status) {
        NativeButton button =
                new NativeButton(words.say("filter." + word(status)), click -> look(now -> now.withStatus(status)));
        statuses.put(word(status), button);
        return button;
    }

    private static String word(Status status) {
        return status == null ? "all" : status.word();
    }
}
