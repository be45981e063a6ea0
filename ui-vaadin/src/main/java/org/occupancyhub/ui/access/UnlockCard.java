package org.occupancyhub.ui.access;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.occupancyhub.words.Words;

/** Asks for the administrator's name and password in the place of what only an administrator sees. */
public final class UnlockCard extends Article {

    private static final int LONGEST = 200;

    private final Words words;
    private final Gate gate;
    private final Runnable open;
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final Paragraph answer = new Paragraph();

    /** @param open called once, when somebody was let in */
    public UnlockCard(Words words, Gate gate, String why, Runnable open) {
        this.words = words;
        this.gate = gate;
        this.open = open;
        setClassName("oh-card oh-unlock");
        name.setLabel(words.say("unlock.name"));
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setMaxLength(LONGEST);
        password.setLabel(words.say("unlock.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setMaxLength(LONGEST);
        password.getElement().executeJs("this.i18n = {...this.i18n, reveal: $0}", words.say("app.password.show"));
        answer.setClassName("oh-unlock-answer");
        answer.getElement().setAttribute("role", "alert");
        NativeButton button = new NativeButton(words.say("unlock.open"), click -> ask());
        button.setClassName("oh-btn oh-btn--primary oh-btn--large");
        button.addClickShortcut(Key.ENTER).listenOn(this);
        add(new H2(words.say("unlock.title")), new Paragraph(why), name, password, answer, button);
    }

    private void ask() {
        Gate.Answer given = gate.unlock(name.getValue(), password.getValue());
        password.clear();
        if (given == Gate.Answer.IN) {
            open.run();
            return;
        }
        answer.setText(words.say(
                switch (given) {
                    case WAIT -> "unlock.wait";
                    case NOT_NOW -> "unlock.not-now";
                    case WRONG, IN -> "unlock.wrong";
                }));
        password.focus();
    }
}
