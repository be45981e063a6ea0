package org.occupancyhub.ui.reject;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.fixture.Browserless.button;
import static org.occupancyhub.fixture.Browserless.eventually;
import static org.occupancyhub.fixture.Browserless.text;

import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.occupancyhub.ui.access.UnlockCard;

/** Only whoever may act sees payloads. */
class LockedRejectsTest extends OpenRejects {

    @Test
    void whoeverIsNotKnownIsAskedOnceAndSeesNothingBefore() {
        open(false);
        assertThat(_find(RejectsBody.class)).isEmpty();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "admin");
        _setValue(_get(PasswordField.class), "guess");

        _click(button("Unlock"));

        assertThat(text(UnlockCard.class)).contains("Name and password do not belong together.");
        assertThat(_get(PasswordField.class).getValue()).isEmpty();
        _setValue(_get(PasswordField.class), "secret");
        _click(button("Unlock"));
        eventually(() -> assertThat(_find(RejectRow.class)).hasSize(13));
        assertThat(_find(UnlockCard.class)).isEmpty();

        _click(button("Lock (admin)"));

        assertThat(_find(RejectRow.class)).isEmpty();
        assertThat(_find(UnlockCard.class)).hasSize(1);
    }

    @Test
    void whoeverIsWrongTooOftenWaits() {
        open(false);
        for (int i = 0; i < 6; i++) {
            _setValue(_get(PasswordField.class), "guess " + i);
            _click(button("Unlock"));
        }

        assertThat(text(UnlockCard.class)).contains("Too many wrong passwords. Try again in half a minute.");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "admin");
        _setValue(_get(PasswordField.class), "secret");
        _click(button("Unlock"));
        assertThat(_find(UnlockCard.class)).hasSize(1);
    }
}
