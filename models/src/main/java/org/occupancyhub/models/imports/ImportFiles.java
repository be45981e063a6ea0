package org.occupancyhub.models.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The files there are to pick from. */
public interface ImportFiles {

    /** The newest first; what came with the hub at the end. */
    List<ImportFile> all();

    /** How large an upload may be, in bytes. */
    long largest();

    /**
     * Keeps what was uploaded, whole or not at all; in constant memory. A file of the same name is kept beside it under
     * a name with a number.
     *
     * @param name as the sender calls it; only its last part counts, and only harmless characters of it
     * @throws ImportRefusedException if it is empty or too large, or there is no room for it
     * @throws IOException if the sender stops sending; that it cannot be stored is an {@link java.io.UncheckedIOException}
     */
    ImportFile keep(String name, InputStream content) throws IOException;

    /** @return whether it was there, is none of the samples and no run needs it */
    boolean forget(String name);

    /**
     * The head of a file, and what its columns seem to mean.
     *
     * @throws ImportRefusedException if it is not there, empty, or no text in columns
     */
    FilePreview preview(String name);
}
