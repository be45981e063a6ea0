package org.occupancyhub.models.project;

import java.util.regex.Pattern;

/** A table or view by schema and name, as it is written in SQL. */
public record Relation(String schema, String name) {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    /** @throws IllegalArgumentException if a part is no plain SQL name: these become part of statements */
    public Relation {
        check(schema);
        check(name);
    }

    static String check(String name) {
        if (!PLAIN.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a relation or column must be named in lower case letters, digits and underscores, but was \""
                            + name + '"');
        }
        return name;
    }

    Relation named(String other) {
        return new Relation(schema, other);
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
