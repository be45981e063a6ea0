package org.occupancyhub.models.access;

/** Who may read. */
public enum Reading {
    /** Everybody reads what is no secret. */
    OPEN,
    /** Everybody reads the pages for visitors and the streams, the rest needs a login. */
    PUBLIC,
    /** All needs a login. */
    LOGIN
}
