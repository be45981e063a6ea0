package org.occupancyhub.routes.flow;

import static java.util.Map.entry;

import java.util.Map;
import org.occupancyhub.models.flow.Flow.Stage;

/** What a route is for, by the first word of its id, or by the whole of it. */
final class Stages {

    private static final Map<String, Stage> IDS = Map.ofEntries(
            entry("rebuild-tables", Stage.MARTS),
            entry("refresh-marts", Stage.MARTS),
            entry("remind-refresh-marts", Stage.MARTS),
            entry("reconcile-accounts", Stage.MARTS),
            entry("measure-models", Stage.MARTS),
            entry("test-models", Stage.MARTS),
            entry("watch-models", Stage.MARTS),
            entry("measure-lag", Stage.LOAD),
            entry("measure-routes", Stage.LOAD),
            entry("tend-months", Stage.LOAD),
            entry("forget-forecasts", Stage.FORECAST),
            entry("issue-demo-forecasts", Stage.FORECAST),
            entry("issue-forecasts", Stage.FORECAST),
            entry("measure-forecasts", Stage.FORECAST),
            entry("tend-forecasts", Stage.FORECAST),
            entry("train-forecasters", Stage.FORECAST),
            entry("watch-drift", Stage.FORECAST),
            entry("hear-changes", Stage.VISITOR),
            entry("tell-changes", Stage.VISITOR),
            entry("load-rejected-events", Stage.ERRORS));

    private static final Map<String, Stage> WORDS = Map.of(
            "ingest", Stage.INGEST,
            "feed", Stage.INGEST,
            "load", Stage.LOAD,
            "reject", Stage.ERRORS,
            "resend", Stage.ERRORS,
            "api", Stage.API,
            "rest", Stage.API,
            "public", Stage.VISITOR);

    private Stages() {}

    /** @param from where the route takes from: the operations of the contract have no ids of ours */
    static Stage of(String route, String from) {
        Stage known = IDS.get(route);
        if (known != null) {
            return known;
        }
        Stage word = WORDS.get(route.split("-", 2)[0]);
        if (word != null) {
            return word;
        }
        return from.startsWith("rest") || from.startsWith("platform-http") ? Stage.API : Stage.OTHER;
    }
}
