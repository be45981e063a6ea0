package org.occupancyhub.ui.reject;

import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.occupancyhub.models.reject.RejectGroup;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.ui.words.ReasonText;
import org.occupancyhub.words.Words;

/** The kinds of what is looked at: what was expected, how often it was not met, and one real example. */
final class KindsCard extends Article {

    private static final int EXPECTATION = 160;
    private static final int EXAMPLE = 120;

    private final Words words;
    private final RejectWords say;
    private final Consumer<String> choose;
    private final CardHead head;
    private final UnorderedList list = new UnorderedList();
    private List<RejectGroup> shown = List.of();
    private String shownKind;
    private long shownOf;

    /** @param choose called with the kind to look at, or null for all */
    KindsCard(Words words, Consumer<String> choose) {
        this.words = words;
        this.say = new RejectWords(words);
        this.choose = choose;
        this.head = new CardHead(words.say("kinds.title"));
        setClassName("oh-card");
        list.setClassName("oh-kinds");
        add(head, list);
    }

    void show(RejectsPage page) {
        setVisible(!page.kinds().isEmpty());
        String kind = page.choice().kind();
        if (page.kinds().equals(shown) && Objects.equals(kind, shownKind) && page.ofAllKinds() == shownOf) {
            return;
        }
        shown = page.kinds();
        shownKind = kind;
        shownOf = page.ofAllKinds();
        head.hint(words.say("kinds.hint", words.count(shownOf)));
        list.removeAll();
        shown.forEach(group -> list.add(row(group)));
    }

    private ListItem row(RejectGroup group) {
        boolean chosen = group.expectation().equals(shownKind);
        NativeButton name = new NativeButton(
                ReasonText.sentence(words, group.expectation(), EXPECTATION),
                click -> choose.accept(chosen ? null : group.expectation()));
        name.setClassName("oh-kind-name");
        name.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        Span count = new Span(words.count(group.count()));
        count.setClassName("oh-kind-count oh-num");
        Span fill = new Span();
        fill.setClassName("oh-share-fill");
        fill.setWidth(Math.min(100, 100f * group.count() / Math.max(1, shownOf)), Unit.PERCENTAGE);
        Div track = new Div(fill);
        track.setClassName("oh-share");
        track.getElement().setAttribute("aria-hidden", "true");
        Code payload = new Code(Excerpt.of(group.example().payload(), EXAMPLE));
        Div example = new Div(new Span(say.origin(group.example())), payload);
        example.setClassName("oh-kind-example");
        ListItem item = new ListItem(name, count, track, example);
        item.setClassName("oh-kind");
        return item;
    }
}
