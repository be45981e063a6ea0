package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.imports.ColumnMapping;
import org.occupancyhub.models.imports.ImportFile;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.imports.ImportRun.State;
import org.occupancyhub.models.imports.Imports;
import org.occupancyhub.testing.Eventually;

/** A past day of a site happens again. */
class TimeMachineIT {

    private final ImportsUnderTest own = new ImportsUnderTest();
    private final HubUnderTest hub = own.hub;
    private final Imports imports = own.imports;
    private final String site = own.site;

    @AfterEach
    void nothingGoesOn() {
        own.stopAll();
    }

    @Test
    void aPastDayHappensAgainTodayAndNeverAheadOfTheClock() throws IOException {
        ZoneId zone = whereItIsNoon();
        LocalDate yesterday = LocalDate.now(zone).minusDays(1);
        ImportFile file =
                own.keep("day.csv", "ts,count\n" + at(yesterday, 9, zone) + ",7\n" + at(yesterday, 21, zone) + ",7\n");
        ColumnMapping mapping = own.counted(zone);
        own.done(imports.start(new ImportOrder.Import(file.name(), mapping), "me"));
        Eventually.until("yesterday is there", () -> own.stored() == 2);
        Eventually.until(
                "yesterday is in staging",
                () -> own.count("select count(*) from staging.stg_events where site_id = '" + site + "'") == 2);

        ImportRun run = imports.start(new ImportOrder.PastDay(new SiteId(site), yesterday, 50_000), "me");
        String again = site + "-again";
        Eventually.until("it caught up with the clock", () -> own.counts(run).stored() == 1);
        assertThat(own.state(run)).as("what is later waits").isEqualTo(State.RUNNING);
        assertThat(imports.busy()).map(ImportRun::id).contains(run.id());
        imports.stop(run.id());
        Eventually.until(
                "it happened again",
                () -> own.count("select count(*) from staging.stg_events where site_id = '" + again + "'") == 1);
        assertThat(own.count("select count(*) from raw.occupancy_events where device_id = 'again-" + site
                        + "' and ts > now()"))
                .isZero();
        assertThat(hub.json("/api/sites/" + again).path("demo").asBoolean()).isTrue();
    }

    /** So that it does not matter at what time of day this runs. */
    private static ZoneId whereItIsNoon() {
        int west = LocalTime.now(ZoneOffset.UTC).getHour() - 12;
        return ZoneId.of("Etc/GMT" + (west < 0 ? west : "+" + west)); // their signs are the other way round
    }

    private static Instant at(LocalDate day, int hour, ZoneId zone) {
        return day.atTime(hour, 0).atZone(zone).toInstant();
    }
}
