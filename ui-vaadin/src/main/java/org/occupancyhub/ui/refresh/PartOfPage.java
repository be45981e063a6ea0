package org.occupancyhub.ui.refresh;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A part of what a page shows; one that cannot be read leaves the others alone. */
public final class PartOfPage {

    private static final Logger LOG = LoggerFactory.getLogger(PartOfPage.class);

    private PartOfPage() {}

    /** @return null where it cannot be read */
    public static <T> T read(String name, Supplier<T> part) {
        try {
            return part.get();
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be read; the page says so and tries again", name, e);
            return null;
        }
    }
}
