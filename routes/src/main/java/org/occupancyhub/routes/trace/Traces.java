package org.occupancyhub.routes.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells in the log what became of each request: acknowledged, loaded, in the marts. Off unless {@code HUB_LOG_TRACE} asks for
 * it: three lines a request are too many for a busy hub.
 */
public final class Traces {

    private static final Logger LOG = LoggerFactory.getLogger("org.occupancyhub.trace");
    private static final int MOST_WAITING = 10_000;

    /** Loaded, and to be told when the marts have them; what is more is not told. */
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

    public void acknowledged(String request, int readings) {
        tell(request, "acknowledged", readings);
    }

    /** The records of a batch are in the database. */
    public void loaded(List<Message> records) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        Map<String, Integer> readings = new LinkedHashMap<>();
        records.forEach(record -> RequestId.of(record).ifPresent(request -> readings.merge(request, 1, Integer::sum)));
        readings.forEach((request, number) -> {
            tell(request, "loaded", number);
            waiting.offer(request);
        });
    }

    /** What will be in the marts after a refresh that has not begun yet. */
    public List<String> beforeRefresh() {
        List<String> requests = new ArrayList<>();
        waiting.drainTo(requests);
        return requests;
    }

    /** They wait for the next one. */
    public void notRefreshed(List<String> requests) {
        requests.forEach(waiting::offer);
    }

    public void refreshed(List<String> requests) {
        requests.forEach(request -> LOG.atInfo()
                .addKeyValue("request_id", request)
                .addKeyValue("stage", "in-marts")
                .log("request {}: in the marts", request));
    }

    private static void tell(String request, String stage, int readings) {
        LOG.atInfo()
                .addKeyValue("request_id", request)
                .addKeyValue("stage", stage)
                .addKeyValue("readings", readings)
                .log("request {}: {} readings {}", request, readings, stage);
    }
}
