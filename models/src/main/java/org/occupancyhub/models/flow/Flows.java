package org.occupancyhub.models.flow;

import java.time.Duration;
import java.util.List;

/** The routes of this process, in their order of work. What is told is what they did, not what they are set to do. */
public interface Flows {

    /** Failures that are younger are news. */
    Duration LATELY = Duration.ofMinutes(10);

    List<Flow> all();

    Way way();

    /**
     * The way of an event, each station with what it did in the last minute; null where that is not known.
     *
     * @param requests posts of devices
     * @param lines what came otherwise: files, past days and the demo, by the piece
     * @param waiting events in the topic that are not stored yet
     * @param stored events
     * @param refreshes of the marts
     * @param questions of the API and of visitors
     * @param rejected records
     */
    record Way(long requests, long lines, Long waiting, long stored, long refreshes, long questions, long rejected) {}
}
