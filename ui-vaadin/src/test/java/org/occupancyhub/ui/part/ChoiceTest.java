package org.occupancyhub.ui.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.fixture.Browserless.hear;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.StateTree;
import com.vaadin.flow.internal.change.MapPutChange;
import elemental.json.JsonValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.Browserless;

class ChoiceTest {

    private final List<String> chosen = new ArrayList<>();
    private Choice<String> choice;

    @BeforeEach
    void open() {
        Browserless.start(Map.of());
        choice = new Choice<>("Site", text -> text.toUpperCase(Locale.ROOT), chosen::add);
        UI.getCurrent().add(choice);
        choice.items(List.of("gym", "pool", "hall"));
        choice.show("pool");
        sent();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void onlyWhatChangedIsSent() {
        choice.items(List.of("gym", "pool", "hall"));
        choice.show("pool");
        assertThat(sent()).isEmpty();

        choice.show("hall");
        assertThat(sent()).containsExactly("index=2.0");

        choice.items(List.of("gym", "hall"));
        assertThat(sent()).containsExactlyInAnyOrder("options=[\"GYM\",\"HALL\"]", "index=1.0");
        assertThat(chosen).as("nobody chose").isEmpty();
    }

    @Test
    void whatAPersonChoseIsHeardAndCanBeTakenBack() {
        hear(choice, 2, "HALL");
        assertThat(chosen).containsExactly("hall");
        assertThat(choice.shown()).isEqualTo("hall");

        choice.show("pool");
        assertThat(sent()).as("the browser shows another").containsExactly("index=1.0");
    }

    @Test
    void whatWasNotOfferedChangesNothing() {
        for (Serializable odd : List.<Serializable>of(3, -1, -7, 1e12, "2", true)) {
            hear(choice, odd, "GYM");

            assertThat(choice.shown()).isEqualTo("pool");
            assertThat(sent()).as("what the browser shows").containsExactly("index=1.0");
        }
        assertThat(chosen).isEmpty();
    }

    @Test
    void whatWasChosenFromAListThatIsAnotherByNowIsNotTakenForWhatStandsThereInstead() {
        choice.items(List.of("pool", "hall"));
        sent();

        hear(choice, 0, "GYM");

        assertThat(chosen).isEmpty();
        assertThat(choice.shown()).isEqualTo("pool");
    }

    @Test
    void itemsThatComeAnewKeepWhatIsChosenWhileItIsAmongThem() {
        choice.items(List.of("pool", "plaza"));
        assertThat(choice.shown()).isEqualTo("pool");

        choice.items(List.of("plaza"));
        assertThat(choice.shown()).isNull();

        choice.show("nowhere");
        assertThat(choice.shown()).isNull();
    }

    /** Since it was asked for the last time. */
    private List<String> sent() {
        StateTree tree = UI.getCurrent().getInternals().getStateTree();
        List<String> sent = new ArrayList<>();
        tree.collectChanges(change -> {
            if (change instanceof MapPutChange put
                    && put.getNode().equals(choice.getElement().getNode())) {
                sent.add(put.getKey() + "="
                        + (put.getValue() instanceof JsonValue json ? json.toJson() : put.getValue()));
            }
        });
        return sent;
    }
}
