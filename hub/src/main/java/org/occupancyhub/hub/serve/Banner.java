package org.occupancyhub.hub.serve;

import java.io.PrintStream;
import org.occupancyhub.hub.settings.HubSettings;

/** What a person needs to know once the hub runs. */
final class Banner {

    private Banner() {}

    static void print(RunningHub hub, PrintStream out) {
        HubSettings settings = hub.settings();
        String web = "http://localhost:" + hub.port();
        String text =
                """

                  Occupancy Hub is running%s

                    Dashboard   %s
                    REST        %s/api/docs
                    Send one    %s
                    Metrics     http://localhost:%d/metrics
                    Data        %s
                %s
                  Ctrl-C stops it.
                """
                        .formatted(
                                settings.demo() ? ", with a demo: its numbers are invented" : "",
                                web,
                                web,
                                sendOne(settings, web),
                                hub.managementPort(),
                                settings.dataDir(),
                                password(hub));
        out.println(text);
        out.flush();
    }

    private static String sendOne(HubSettings settings, String web) {
        return settings.demo()
                ? "curl -H 'Content-Type: application/json' -d '{\"count\":34,\"device_id\":\"door-1\"}' " + web
                        + "/ingest"
                : "needs a device key: java -jar occupancy-hub.jar keys create NAME";
    }

    /** A line of its own, at the first start only. */
    private static String password(RunningHub hub) {
        return hub.context()
                .getBean(FirstPassword.class)
                .tell()
                .map(password -> "    Password    " + password
                        + "  (of the administrator admin; shown only now, HUB_ADMIN_PASSWORD sets another)\n")
                .orElse("");
    }
}
