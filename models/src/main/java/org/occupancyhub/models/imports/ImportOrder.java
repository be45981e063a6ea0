package org.occupancyhub.models.imports;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import org.occupancyhub.models.event.SiteId;

/** What is to be done; its kind is kept beside it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ImportOrder.Check.class, name = "check"),
    @JsonSubTypes.Type(value = ImportOrder.Import.class, name = "import"),
    @JsonSubTypes.Type(value = ImportOrder.PastDay.class, name = "past-day")
})
public sealed interface ImportOrder {

    /** Reads a file as it would be imported, and stores nothing. */
    record Check(String file, ColumnMapping mapping) implements ImportOrder {}

    /** Sends a file the way {@code replay} does, as fast as it goes. */
    record Import(String file, ColumnMapping mapping) implements ImportOrder {}

    /**
     * The time machine: a past day of a site happens again at a site of its own, {@code <site>-again}, on today's date at
     * the same times of day. It runs {@code speed} times as fast as the clock until it has caught up with now; what
     * would lie in the future waits until it is due, so nothing is ever ahead of the clock.
     *
     * @param day a local day of the site that is over
     * @param after goes on with what came then, today, from a run that ended early; null: from the start of the day
     */
    record PastDay(SiteId site, LocalDate day, double speed, Instant after) implements ImportOrder {

        /** From the start of the day. */
        public PastDay(SiteId site, LocalDate day, double speed) {
            this(site, day, speed, null);
        }

        public PastDay at(double otherSpeed) {
            return new PastDay(site, day, otherSpeed, after);
        }
    }
}
