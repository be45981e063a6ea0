package org.occupancyhub.ui.imports;

import org.occupancyhub.models.imports.ImportOrder;

/** What the parts of the page ask for. */
interface ImportWishes {

    void look(ImportChoice next);

    /** Reads all again. */
    void again();

    void start(ImportOrder order);

    void pause(long run);

    void resume(long run);

    void stop(long run);

    void speed(long run, double factor);

    void forget(String file);
}
