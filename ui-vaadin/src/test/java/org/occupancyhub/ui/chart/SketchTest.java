package org.occupancyhub.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SketchTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEPTH = 3;

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatAPagePutsTogetherIsWhatWasDrawnLast(@ForAll("specifications") List<Spec> drawn) throws IOException {
        Sketch sketch = new Sketch();
        for (Spec next : drawn) {
            assertThat(asABrowserDoes(sketch.draw(next))).isEqualTo(JSON.valueToTree(next));
        }
    }

    @Example
    void aPointMoreIsAShortChangeOfTheSameSpecification() {
        Sketch sketch = new Sketch();
        Drawing first = sketch.draw(day(100));
        Drawing second = sketch.draw(day(101));

        assertThat(first.change()).isEmpty();
        assertThat(second.specification()).isSameAs(first.specification());
        assertThat(second.change())
                .isEqualTo(
                        """
                {"in":{"series":{"in":{"0":{"in":{"data":{"keep":100,"then":[[100,7]],"last":0}}}}}}}""");
    }

    @Example
    void anotherPictureIsSentWhole() {
        Sketch sketch = new Sketch();
        sketch.draw(day(100));
        Drawing other = sketch.draw(Spec.of("calendar", "another picture".repeat(50)));

        assertThat(other.change()).isEmpty();
        assertThat(other.specification()).contains("another picture");
    }

    @Example
    void theSameAgainIsNoChange() {
        Sketch sketch = new Sketch();
        assertThat(sketch.draw(day(3))).isEqualTo(sketch.draw(day(3)));
    }

    @Provide
    static Arbitrary<List<Spec>> specifications() {
        return object(DEPTH).list().ofMinSize(1).ofMaxSize(6);
    }

    private static Arbitrary<Spec> object(int depth) {
        Arbitrary<String> key = Arbitraries.of("in", "to", "keep", "then", "data", "–");
        Arbitrary<Object> value = depth == 0 ? plain() : Arbitraries.oneOf(plain(), points(), deeper(depth - 1));
        return Combinators.combine(key, value, key, value, key, value)
                .as((a, x, b, y, c, z) -> Spec.of(a, x).with(b, y).with(c, z));
    }

    private static Arbitrary<Object> plain() {
        return Arbitraries.of(1, 2.5, "to", "\u202f", true);
    }

    private static Arbitrary<Object> points() {
        return Arbitraries.of(1, 2, 3).list().ofSize(2).list().ofMaxSize(5).map(list -> list);
    }

    private static Arbitrary<Object> deeper(int depth) {
        return Arbitraries.oneOf(
                object(depth).map(spec -> spec),
                object(depth).list().ofMaxSize(3).map(list -> list));
    }

    private static Spec day(int points) {
        List<List<Integer>> data = Stream.iterate(0, i -> i + 1)
                .limit(points)
                .map(i -> List.of(i, 7))
                .toList();
        return Spec.of("series", List.of(Spec.of("id", "actual").with("data", data)));
    }

    private static JsonNode asABrowserDoes(Drawing drawing) throws IOException {
        JsonNode whole = JSON.readTree(drawing.specification());
        return drawing.change().isEmpty() ? whole : patched(whole, JSON.readTree(drawing.change()));
    }

    /** The same as {@code patched} in chart.js; a journey asks the browser itself. */
    private static JsonNode patched(JsonNode base, JsonNode change) {
        if (change.has("to")) {
            return change.get("to");
        }
        if (change.has("then")) {
            List<JsonNode> items = new ArrayList<>();
            for (int i = 0; i < change.get("keep").asInt(); i++) {
                items.add(base.get(i));
            }
            change.get("then").forEach(items::add);
            for (int i = base.size() - change.get("last").asInt(); i < base.size(); i++) {
                items.add(base.get(i));
            }
            return JSON.createArrayNode().addAll(items);
        }
        JsonNode copy = base.deepCopy();
        change.get("in").properties().forEach(part -> {
            if (copy instanceof ArrayNode list) {
                int at = Integer.parseInt(part.getKey());
                list.set(at, patched(list.get(at), part.getValue()));
            } else if (part.getValue().isNull()) {
                ((ObjectNode) copy).remove(part.getKey());
            } else {
                ((ObjectNode) copy).set(part.getKey(), patched(copy.path(part.getKey()), part.getValue()));
            }
        });
        return copy;
    }
}
