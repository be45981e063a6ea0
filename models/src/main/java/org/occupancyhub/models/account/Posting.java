package org.occupancyhub.models.account;

import java.time.LocalDate;

/**
 * What became of one record.
 *
 * @param source the way it came: {@code http}, {@code csv}, …
 * @param day the day (UTC) on which it was received
 */
public record Posting(TopicPosition position, String source, LocalDate day, Outcome outcome) {

    /** Each record has exactly one. */
    public enum Outcome {
        LOADED,
        DUPLICATE,
        REJECTED
    }
}
