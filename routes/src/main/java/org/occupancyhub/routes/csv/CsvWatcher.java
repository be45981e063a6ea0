package org.occupancyhub.routes.csv;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.occupancyhub.models.event.EventId;

/** Hears what becomes of the lines of a file, chunk by chunk. */
public interface CsvWatcher {

    /** Hears nothing. */
    CsvWatcher NONE = new CsvWatcher() {
        @Override
        public Set<EventId> known(Collection<EventId> readings) {
            return Set.of();
        }

        @Override
        public void read(List<CsvLine> lines) {
            // nobody asked
        }
    };

    /** Which of these the hub has already: they are counted and not sent again. */
    Set<EventId> known(Collection<EventId> readings);

    /** The lines of a chunk, in their order, before the new readings among them are sent. */
    void read(List<CsvLine> lines);

    /**
     * One line and what it is.
     *
     * @param reading null where it is none
     * @param known whether the hub had it before
     * @param reject null where it was not rejected
     */
    record CsvLine(long number, CsvReading reading, boolean known, CsvReject reject) {}
}
