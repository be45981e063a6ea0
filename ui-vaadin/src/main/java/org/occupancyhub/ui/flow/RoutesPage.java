package org.occupancyhub.ui.flow;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.occupancyhub.models.flow.Flow;
import org.occupancyhub.models.flow.Flows.Way;

/**
 * All that one drawing of the page of the routes shows.
 *
 * @param zone of all times on the page
 * @param messages whether the reader may see the messages of failures, which may name hosts
 */
record RoutesPage(Instant readAt, ZoneId zone, List<Flow> flows, Way way, boolean messages) {

    RoutesPage {
        flows = messages
                ? List.copyOf(flows)
                : flows.stream().map(Flow::withoutMessages).toList();
    }

    List<Flow> halted() {
        return flows.stream().filter(Flow::halted).toList();
    }

    /** How many are meant to run. */
    long meant() {
        return flows.stream().filter(flow -> flow.state() != Flow.State.OFF).count();
    }

    /** Those that failed lately, the most often first. */
    List<Flow> failing() {
        return flows.stream()
                .filter(flow -> flow.failedLately() > 0)
                .sorted((one, other) -> Long.compare(other.failedLately(), one.failedLately()))
                .toList();
    }

    /** Records that wait in topics, as far as it is known. */
    long waiting() {
        return flows.stream()
                .filter(RoutesPage::hasLag)
                .mapToLong(flow -> flow.queue().waiting())
                .sum();
    }

    /** Whether every group of ours told how far it is. */
    boolean waitingIsKnown() {
        return way.waiting() != null;
    }

    private static boolean hasLag(Flow flow) {
        return flow.queue() != null && flow.queue().waiting() != null;
    }
}
