package org.occupancyhub.ui.forecast;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.occupancyhub.models.registry.ForecasterVersion;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.forecast.ForecastPage.Registry;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.part.Late;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.words.Words;

/** The trained forecasters, and for whoever may: train, promote, roll back, each after a question that names what changes. */
final class ForecastersCard extends Article {

    private final Words words;
    private final ForecasterWords say;
    private final ForecasterActions actions;
    private final NativeButton train;
    private final NativeButton rollBack;
    private final NativeButton unlock;
    private final TrainingNote training;
    private final Span answer = new Span();
    private final ForecasterList list;
    private final Late message;
    private Registry registry;
    private Site site;
    private Boolean may;

    ForecastersCard(Words words, ForecasterActions actions) {
        this.words = words;
        this.say = new ForecasterWords(words);
        this.actions = actions;
        setClassName("oh-card oh-forecasters");
        train = button(words.say("forecasters.train"), actions::train);
        rollBack = button(words.say("forecasters.roll-back"), this::askToRollBack);
        unlock = button(words.say("forecasters.unlock"), actions::unlock);
        unlock.addComponentAsFirst(new Glyph("lock"));
        training = new TrainingNote(words, actions::cancel);
        answer.setClassName("oh-answer");
        answer.getElement().setAttribute("role", "alert");
        list = new ForecasterList(words, this::askToPromote);
        message = new Late(
                new Div(),
                () -> new Message("trend", words.say("forecasters.empty.title"), words.say("forecasters.empty.text")));
        CardHead head = new CardHead(words.say("forecasters.title"), unlock, rollBack, train);
        head.hint(words.say("forecasters.hint"));
        add(head, training, answer, list, message.place());
    }

    /** @param refusal why the last wish was not done; empty where it was */
    void show(Site of, Registry next, boolean mayAct, String refusal) {
        answer.setText(refusal);
        answer.setVisible(!refusal.isEmpty());
        if (next.equals(registry) && of.equals(site) && Objects.equals(may, mayAct)) {
            return;
        }
        registry = next;
        site = of;
        may = mayAct;
        boolean open = next.run() != null && next.run().isOpen();
        unlock.setVisible(!mayAct);
        train.setVisible(mayAct);
        train.setEnabled(!open);
        rollBack.setVisible(mayAct && next.canRollBack());
        training.show(next.run(), of.timeZone(), mayAct);
        list.setVisible(!next.versions().isEmpty());
        message.show(next.versions().isEmpty());
        list.show(of, next, mayAct);
    }

    private void askToPromote(ForecasterVersion version) {
        String text = ForecasterWords.champion(registry)
                .map(champion -> words.say("ask.promote.text", say.name(version), say.name(champion)))
                .orElse(words.say("ask.promote.first", say.name(version)));
        ask(
                words.say("ask.promote.title", say.name(version)),
                text,
                words.say("forecasters.promote"),
                () -> actions.promote(version.id()));
    }

    private void askToRollBack() {
        ForecasterWords.champion(registry)
                .ifPresent(champion -> ask(
                        words.say("ask.roll-back.title"),
                        words.say("ask.roll-back.text", say.name(champion)),
                        words.say("forecasters.roll-back"),
                        actions::rollBack));
    }

    private void ask(String title, String text, String yes, Runnable then) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(text);
        dialog.setConfirmText(yes);
        dialog.setCancelable(true);
        dialog.setCancelText(words.say("ask.cancel"));
        dialog.addConfirmListener(confirmed -> then.run());
        dialog.open();
    }

    private static NativeButton button(String text, Runnable pressed) {
        NativeButton button = new NativeButton(text, click -> pressed.run());
        button.setClassName("oh-btn");
        return button;
    }
}
