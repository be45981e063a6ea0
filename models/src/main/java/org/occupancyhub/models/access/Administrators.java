package org.occupancyhub.models.access;

/** Who may change things, by name and password. */
public interface Administrators {

    /** Compared in constant time, against a slow hash. */
    boolean knows(String name, String password);
}
