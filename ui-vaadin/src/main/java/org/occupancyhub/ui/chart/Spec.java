package org.occupancyhub.ui.chart;

import java.util.LinkedHashMap;

/** One object of a chart specification: keys in the order they were given, values plain, lists or other objects. */
public final class Spec extends LinkedHashMap<String, Object> {

    private static final long serialVersionUID = 1;

    public static Spec of() {
        return new Spec();
    }

    public static Spec of(String key, Object value) {
        return new Spec().with(key, value);
    }

    /** A colour by its role in the theme. */
    public static Spec role(String name) {
        return of("role", name);
    }

    /** A function that the browser has under this name. */
    public static Spec call(String name) {
        return of("call", name);
    }

    /** A value of null leaves its key out. */
    public Spec with(String key, Object value) {
        if (value != null) {
            put(key, value);
        }
        return this;
    }
}
