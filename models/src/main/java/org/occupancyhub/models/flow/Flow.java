package org.occupancyhub.models.flow;

import java.time.Duration;
import java.time.Instant;

/**
 * One route of this process and what it did since it started; what is not known is null.
 *
 * @param description what it moves, as its file says
 * @param from where it takes from, without parameters and names of users
 * @param fault why it could not be started
 * @param done exchanges that are over, well or not
 * @param lastMinute how many of them in the last minute
 * @param failed exchanges that failed, and tries that did; a question that was wrong is no failure
 * @param failedLately of these, how many within {@link Flows#LATELY}
 * @param last when the newest exchange was over
 */
public record Flow(
        String id,
        String description,
        Stage stage,
        String from,
        State state,
        String fault,
        Instant startedAt,
        long done,
        long lastMinute,
        long failed,
        long failedLately,
        int inFlight,
        Instant last,
        Failure lastFailure,
        Duration mean,
        Duration longest,
        Queue queue) {

    /** @param message what is wrong, in the words of what failed; from outside, and cut; null for who may not see it */
    public record Failure(Instant at, String message) {}

    /**
     * A topic that the route reads.
     *
     * @param waiting records that are not read yet; null where that is not known
     */
    public record Queue(String topic, String group, Long waiting) {}

    /** Whether a route runs; the word is public and fixed. */
    public enum State {
        STARTED("started"),
        STARTING("starting"),
        STOPPED("stopped"),
        SUSPENDED("suspended"),
        /** Not meant to run here, as what feeds the demo outside of it. */
        OFF("off"),
        FAILED("failed-to-start");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** What a route is for; the word is public and fixed. */
    public enum Stage {
        INGEST("ingest"),
        LOAD("load"),
        MARTS("marts"),
        FORECAST("forecast"),
        API("api"),
        VISITOR("visitor"),
        ERRORS("errors"),
        OTHER("other");

        private final String word;

        Stage(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** As whoever has not said who he is may see it: messages may name hosts. */
    public Flow withoutMessages() {
        return new Flow(
                id,
                description,
                stage,
                from,
                state,
                null,
                startedAt,
                done,
                lastMinute,
                failed,
                failedLately,
                inFlight,
                last,
                lastFailure == null ? null : new Failure(lastFailure.at(), null),
                mean,
                longest,
                queue);
    }

    /** Neither runs nor is meant not to. */
    public boolean halted() {
        return state != State.STARTED && state != State.OFF;
    }
}
