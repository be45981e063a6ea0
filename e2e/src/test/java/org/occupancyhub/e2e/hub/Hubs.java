package org.occupancyhub.e2e.hub;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The hubs of all journeys, each started when the first journey asks for it and stopped after the last. */
public final class Hubs implements ExtensionContext.Store.CloseableResource {

    /** Of the hubs outside the demo. */
    public static final String ADMIN_PASSWORD = "a password of the journeys";

    private final List<Hub> started = new ArrayList<>();
    private Hub open;
    private Hub empty;
    private Hub demo;

    /** Takes readings from everybody on this machine; has the sites of the {@link Town} with some weeks behind them. */
    public synchronized Hub open() {
        if (open == null) {
            open = keep(Hub.starting("open", Map.of("HUB_DEMO", "true", "HUB_DEMO_DATA", "false"), Town.yaml()));
            Town.settle(open.awaitHealthy().api());
        }
        return open;
    }

    /** No sites, no data, and no demo. */
    public synchronized Hub empty() {
        if (empty == null) {
            empty = keep(Hub.starting("empty", Map.of("HUB_DEMO", "false", "HUB_ADMIN_PASSWORD", ADMIN_PASSWORD), ""));
            empty.awaitHealthy();
        }
        return empty;
    }

    /** As {@code make run} starts it, but it is early afternoon there at whatever hour the journeys run. */
    public synchronized Hub demo() {
        if (demo == null) {
            demo = keep(Hub.starting(
                    "demo",
                    Map.of(
                            "HUB_DEMO",
                            "true",
                            "HUB_SITE_TIMEZONE",
                            Noon.zoneWhereItIs(14).getId()),
                    ""));
            demo.awaitHealthy();
        }
        return demo;
    }

    private Hub keep(Hub hub) {
        started.add(hub);
        return hub;
    }

    @Override
    public synchronized void close() {
        Collections.reverse(started);
        started.forEach(Hub::close);
    }
}
