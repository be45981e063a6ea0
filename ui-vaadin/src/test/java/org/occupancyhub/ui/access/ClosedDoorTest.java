package org.occupancyhub.ui.access;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.occupancyhub.fixture.Browserless;
import org.occupancyhub.models.access.DemoAccess;
import org.occupancyhub.models.access.FailedAttempts;
import org.occupancyhub.models.access.Reading;
import org.occupancyhub.words.Words;

class ClosedDoorTest {

    /** Any view of the dashboard. */
    @Route("numbers")
    public static class Numbers extends Div {}

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC", "LOGIN"})
    void whereReadingIsClosedAPageIsShownOnlyAfterTheLoginThatLeadsToIt(Reading reading) {
        open(reading);
        UI.getCurrent().navigate("numbers");
        assertThat(_find(Numbers.class)).isEmpty();

        _get(TextField.class).setValue("admin");
        _get(PasswordField.class).setValue("wrong");
        _click(_get(NativeButton.class));
        assertThat(_find(Numbers.class)).isEmpty();

        _get(PasswordField.class).setValue("secret");
        _click(_get(NativeButton.class));
        assertThat(_find(Numbers.class)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = "OPEN")
    void whereReadingIsOpenNobodyIsAsked(Reading reading) {
        open(reading);
        UI.getCurrent().navigate("numbers");

        assertThat(_find(Numbers.class)).hasSize(1);
    }

    private static void open(Reading reading) {
        Gate gate = new Gate(
                (name, password) -> name.equals("admin") && password.equals("secret"),
                new DemoAccess(false),
                new FailedAttempts(Clock.systemUTC()),
                reading);
        Browserless.start(
                Map.of(Numbers.class, Numbers::new, LoginView.class, () -> new LoginView(gate, Words.english())));
        UI.getCurrent().addBeforeEnterListener(new ClosedDoor(gate)::check);
    }
}
