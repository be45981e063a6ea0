package org.occupancyhub.models.sql;

/** The database is of a version that this program does not know; the message says what to do. */
public final class NewerSchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NewerSchemaException(String version, String newest) {
        super("a newer program has migrated the database to schema version " + version + ", and this one knows "
                + newest + " at most; start the newer one, or restore with this one a backup from before the upgrade"
                + " (restore FILE --replace)");
    }
}
