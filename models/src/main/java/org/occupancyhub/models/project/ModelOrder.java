package org.occupancyhub.models.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Puts models in an order in which each comes after those that it reads. Models in a circle, and models that read a refused
 * one, are refused.
 */
final class ModelOrder {

    private final Map<String, Model> byName;
    private final BiConsumer<Model, Refusal> refuse;
    private final Set<String> visited = new LinkedHashSet<>();
    private final Set<String> inCircles = new HashSet<>();

    /** @param refuse is told of each model that has no place in the order */
    ModelOrder(Map<String, Model> byName, BiConsumer<Model, Refusal> refuse) {
        this.byName = byName;
        this.refuse = refuse;
    }

    List<Model> models() {
        byName.keySet().forEach(name -> visit(name, new LinkedHashSet<>()));
        Map<String, Model> ordered = new LinkedHashMap<>();
        for (String name : visited) {
            Model model = byName.get(name);
            String lost = model.refs().keySet().stream()
                    .filter(ref -> !ordered.containsKey(ref))
                    .findFirst()
                    .orElse(null);
            if (lost == null) {
                List<Model> read =
                        model.refs().keySet().stream().map(ordered::get).toList();
                ordered.put(name, model.after(read));
            } else if (!inCircles.contains(name)) {
                refuse(model, lost, "reads a model that is refused: ref('" + lost + "')");
            }
        }
        return List.copyOf(ordered.values());
    }

    private void visit(String name, LinkedHashSet<String> path) {
        if (!byName.containsKey(name) || visited.contains(name)) {
            return;
        }
        if (!path.add(name)) {
            circle(new ArrayList<>(path), name);
            return;
        }
        byName.get(name).refs().keySet().stream().sorted().forEach(ref -> visit(ref, path));
        path.remove(name);
        visited.add(name);
    }

    /** Each of them is told with the line that leads on along the circle. */
    private void circle(List<String> path, String name) {
        List<String> circle = path.subList(path.indexOf(name), path.size());
        for (int i = 0; i < circle.size(); i++) {
            if (inCircles.add(circle.get(i))) {
                List<String> from = new ArrayList<>(circle.subList(i, circle.size()));
                from.addAll(circle.subList(0, i + 1));
                refuse(
                        byName.get(circle.get(i)),
                        from.get(1),
                        "refers to itself in a circle: " + String.join(" -> ", from));
            }
        }
    }

    private void refuse(Model model, String ref, String reason) {
        refuse.accept(model, new Refusal(model.file(), model.refs().get(ref), reason));
    }
}
