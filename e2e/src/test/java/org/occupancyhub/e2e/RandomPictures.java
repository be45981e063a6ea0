package org.occupancyhub.e2e;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Specifications of a picture that is drawn again and again: each is the one before with something changed in it. */
final class RandomPictures {

    /** Those that a change itself has are among them. */
    private static final List<String> KEYS = List.of("in", "to", "keep", "then", "last", "0", "data", "–");

    /** Makes every change the shorter one, so that it is sent and not the whole. */
    private static final String LONG = "x".repeat(4_000);

    private static final int DEPTH = 4;

    private final Random random;
    private Map<String, Object> last;

    RandomPictures(long seed) {
        random = new Random(seed);
        last = object(DEPTH);
        last.put("long", LONG);
    }

    Map<String, Object> next() {
        last = changed(last, DEPTH);
        last.put("long", LONG);
        return last;
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            object.put(key(), value(depth));
        }
        return object;
    }

    private String key() {
        return KEYS.get(random.nextInt(KEYS.size()));
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth == 0 ? 1 : 4)) {
            case 1 -> object(depth - 1);
            case 2 -> objects(depth - 1);
            case 3 -> points();
            default -> plain();
        };
    }

    private Object plain() {
        return List.of(0, 1, -2.5, "", "to", "\u202f", true, false).get(random.nextInt(8));
    }

    private List<Object> objects(int depth) {
        List<Object> objects = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            objects.add(object(depth));
        }
        return objects;
    }

    private List<Object> points() {
        List<Object> points = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            points.add(point());
        }
        return points;
    }

    /** One without a value breaks a line. */
    private Object point() {
        List<Object> point = new ArrayList<>();
        point.add(random.nextInt(3));
        point.add(random.nextInt(4) == 0 ? null : random.nextInt(3));
        return random.nextInt(6) == 0 ? null : point;
    }

    private Map<String, Object> changed(Map<String, Object> before, int depth) {
        Map<String, Object> after = new LinkedHashMap<>();
        before.forEach((key, value) -> {
            switch (random.nextInt(6)) {
                case 0 -> {} // gone
                case 1 -> after.put(key, value(depth));
                case 2 -> after.put(key, value);
                default -> after.put(key, inside(value, depth));
            }
        });
        if (random.nextInt(3) == 0) {
            after.put(key(), value(depth));
        }
        return after;
    }

    @SuppressWarnings("unchecked")
    private Object inside(Object value, int depth) {
        if (value instanceof Map<?, ?> object) {
            return changed((Map<String, Object>) object, Math.max(0, depth - 1));
        }
        return value instanceof List<?> list ? moved(list, depth) : value;
    }

    /** As a day grows at its end, a window moves on, or a series is drawn with other points. */
    private List<Object> moved(List<?> before, int depth) {
        List<Object> after = new ArrayList<>();
        before.forEach(item -> after.add(random.nextInt(3) == 0 ? inside(item, depth) : item));
        int at = random.nextInt(after.size() + 1);
        switch (random.nextInt(6)) {
            case 0 -> after.addAll(at, points());
            case 1 -> after.addAll(points());
            case 2 -> after.subList(0, at).clear();
            case 3 -> after.subList(at, after.size()).clear();
            case 4 -> after.addAll(at, objects(Math.max(0, depth - 1)));
            default -> {} // as long as before
        }
        return after;
    }
}
