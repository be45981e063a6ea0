package org.occupancyhub.ui.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.io.UncheckedIOException;
import org.occupancyhub.ui.refresh.Alike;

/**
 * One site as a button: figure, level, trend and age. What it says is one text for {@code oh/tile.js}, which all pages of a
 * language share: a page may show a hundred tiles, and with an element on the server for each part of them it would hold more
 * than a megabyte.
 */
@Tag("oh-tile")
@JavaScript("context://oh/spark.js")
@JavaScript("context://oh/tile.js")
final class SiteTile extends Component {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final Alike<String> TEXTS = new Alike<>();

    /** @param tag what marks invented numbers beside real ones, empty where nothing has to */
    private record Told(TileText text, String tag) {}

    private final String demoTag;
    private Told shown;

    SiteTile(String demoTag, Runnable select) {
        this.demoTag = demoTag;
        getElement().addEventListener("click", click -> select.run());
    }

    void show(TileText text, boolean selected, boolean tagged) {
        getElement().setProperty("selected", selected);
        Told next = new Told(text, tagged && text.demo() ? demoTag : "");
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        getElement().setProperty("tile", TEXTS.same(json(next)));
    }

    private static String json(Told told) {
        try {
            return JSON.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tile must consist of texts and numbers", e);
        }
    }
}
