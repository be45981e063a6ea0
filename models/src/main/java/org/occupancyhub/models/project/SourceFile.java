package org.occupancyhub.models.project;

import java.util.Locale;

/**
 * A text file of a project.
 *
 * @param path within the project, {@code models/marts/dim_site.sql}
 * @param shown its path as people know it
 * @param trouble why it cannot be read, or null
 */
record SourceFile(String path, String shown, Origin origin, String text, String trouble) {

    SourceFile(String path, String shown, Origin origin, String text) {
        this(path, shown, origin, text, null);
    }

    /** Whose file it is. */
    enum Origin {
        PROGRAM,
        OPERATOR;

        /** As the database and the API write it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isModel() {
        return path.startsWith("models/") && path.endsWith(".sql");
    }

    boolean isProperties() {
        return path.startsWith("models/") && (path.endsWith(".yml") || path.endsWith(".yaml"));
    }

    /** The name of the model in it. */
    String model() {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ".sql".length());
    }
}
