package org.occupancyhub.ui.imports;

/** What a column can become. */
enum Role {
    NONE,
    TIME,
    COUNT,
    IN,
    OUT,
    SITE,
    ZONE,
    CAPACITY,
    DEVICE;

    /** The last part of its key in the bundle. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
