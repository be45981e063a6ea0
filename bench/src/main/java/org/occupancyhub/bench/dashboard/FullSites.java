package org.occupancyhub.bench.dashboard;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.occupancyhub.bench.forecast.Training;
import org.occupancyhub.bench.forecast.YearOfSites;
import org.occupancyhub.bench.load.Database;
import org.occupancyhub.bench.process.HubProcess;

/** Sites of which there is something to be seen on every page: readings, forecasts and what came of them, a model. */
final class FullSites {

    static final String FIRST = YearOfSites.name(0);
    private static final int SITES = 3;

    /** As a hub that ran for five weeks has them: of each day the whole week that begins with it. */
    private static final String PAST_FORECASTS =
            """
            insert into ml.issued_forecasts
            select
                site_id, origin + (horizon - 1) * interval '1 hour', origin, horizon, true, null, 'seasonal-naive',
                25 + 15 * sin(horizon / 4.0), 15 + 15 * sin(horizon / 4.0), 35 + 15 * sin(horizon / 4.0),
                origin + interval '1 minute'
            from ops.sites
            cross join lateral (
                select (date_trunc('day', now() at time zone time_zone) - day * interval '1 day') at time zone time_zone
                from generate_series(1, 35) as day
            ) as days (origin)
            cross join generate_series(1, 168) as horizon
            on conflict do nothing""";

    private static final String TO_BE_SCORED =
            """
            insert into ops.dirty_hours (site_id, hour_ts)
            select distinct site_id, target_ts
            from ml.issued_forecasts
            where target_ts < now() - interval '1 hour'
            on conflict do nothing""";

    private FullSites() {}

    static void load(HubProcess hub, int days) throws Exception {
        new YearOfSites(Instant.now().truncatedTo(ChronoUnit.HOURS), days).load(hub, SITES);
        try (Database database = hub.database()) {
            database.execute(PAST_FORECASTS);
            database.execute(TO_BE_SCORED);
            database.awaitRefreshed();
        }
        Training.run(hub);
    }
}
