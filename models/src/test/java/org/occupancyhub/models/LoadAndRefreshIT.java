package org.occupancyhub.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.models.Warehouse.count;
import static org.occupancyhub.models.Warehouse.event;
import static org.occupancyhub.models.Warehouse.passage;
import static org.occupancyhub.models.Warehouse.site;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.change.SiteChange;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.HourRow;
import org.occupancyhub.models.load.LoadReport;
import org.occupancyhub.models.refresh.RefreshReport;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;

@IntegrationTest
class LoadAndRefreshIT {

    private Warehouse hub;

    @BeforeEach
    void anEmptyWarehouse() {
        hub = new Warehouse(Services.database()).with(site("gym", "UTC", 100));
    }

    @Test
    void readingsBecomeTheHoursAndDaysOfTheirSite() {
        LoadReport report = hub.loader.load(List.of(
                count("a", "2026-03-02T10:00:00Z", 10),
                count("a", "2026-03-02T10:30:00Z", 20),
                count("b", "2026-03-02T10:15:00Z", 5),
                count("a", "2026-03-02T12:00:00Z", 7)));
        RefreshReport refreshed = hub.marts.refresh();

        assertThat(report).isEqualTo(new LoadReport(4, 0, List.of()));
        assertThat(refreshed)
                .isEqualTo(new RefreshReport(
                        2,
                        List.of(new SiteChange(
                                new SiteId("gym"),
                                Instant.parse("2026-03-02T10:00:00Z"),
                                Instant.parse("2026-03-02T12:00:00Z")))));
        assertThat(hours())
                .containsExactly(
                        new HourRow(Instant.parse("2026-03-02T10:00:00Z"), 20, 15, 25, 3),
                        new HourRow(Instant.parse("2026-03-02T12:00:00Z"), 7, 7, 7, 1));
        assertThat(hub.sql
                        .sql("select day::text || ' ' || avg_count || ' ' || hours_observed || ' ' || reading_count"
                                + " from marts.fct_occupancy_daily")
                        .query(String.class)
                        .list())
                .containsExactly("2026-03-02 13.5 2 4");
        assertThat(hub.builder.test()).isEmpty();
        assertThat(hub.builder.tests()).isGreaterThan(40);
    }

    @Test
    void theSameEventTwiceIsOneRowWithinABatchAndAcrossBatches() {
        assertThat(hub.loader.load(
                        List.of(count("a", "2026-03-02T10:00:00Z", 10), count("a", "2026-03-02T10:00:00Z", 10))))
                .isEqualTo(new LoadReport(1, 1, List.of()));
        hub.marts.refresh();
        assertThat(hub.loader.load(List.of(count("a", "2026-03-02T10:00:00Z", 10))))
                .isEqualTo(new LoadReport(0, 1, List.of()));
        assertThat(hub.marts.refresh()).isEqualTo(new RefreshReport(0, List.of()));
    }

    @Test
    void aMadDoorCounterSpoilsNobodyElsesNumbers() {
        Instant start = Instant.parse("2026-03-02T10:00:00Z");
        hub.loader.load(IntStream.range(0, 3000)
                .mapToObj(i -> passage("mad", start.plusSeconds(i).toString(), Count.MAX, 0))
                .toList());
        hub.loader.load(List.of(count("sane", "2026-03-03T10:00:00Z", 7)));
        hub.marts.refresh();

        assertThat(hours()).first().satisfies(hour -> assertThat(hour.maxCount())
                .isEqualTo(Count.MAX));
        assertThat(hours()).last().isEqualTo(new HourRow(Instant.parse("2026-03-03T10:00:00Z"), 7, 7, 7, 1));
    }

    @Test
    void theLastCorrectionWinsWhateverTheOrderOfArrival() {
        Instant later = Warehouse.ARRIVAL.plusSeconds(60);
        hub.loader.load(List.of(
                event("a", "2026-03-02T10:00:00Z", new Count(30), Placement.UNKNOWN, later),
                count("a", "2026-03-02T10:00:00Z", 10)));
        hub.marts.refresh();
        assertThat(hours()).containsExactly(new HourRow(Instant.parse("2026-03-02T10:00:00Z"), 30, 30, 30, 1));
    }

    @Test
    void aLateReadingChangesItsOwnHourAndNoOther() {
        hub.loader.load(List.of(count("a", "2026-03-02T10:00:00Z", 10), count("a", "2026-03-02T12:00:00Z", 5)));
        hub.marts.refresh();
        hub.loader.load(List.of(count("a", "2026-03-02T10:30:00Z", 60)));
        assertThat(hub.marts.refresh().hours()).isEqualTo(1);
        assertThat(hours())
                .containsExactly(
                        new HourRow(Instant.parse("2026-03-02T10:00:00Z"), 35, 10, 60, 2),
                        new HourRow(Instant.parse("2026-03-02T12:00:00Z"), 5, 5, 5, 1));
    }

    @Test
    void aDoorSumsUpSinceMidnightAndNeverFallsBelowZero() {
        hub.loader.load(List.of(
                passage("door", "2026-03-01T23:00:00Z", 50, 0),
                passage("door", "2026-03-02T10:00:00Z", 0, 3),
                passage("door", "2026-03-02T11:00:00Z", 5, 0),
                passage("door", "2026-03-02T12:00:00Z", 0, 1)));
        hub.marts.refresh();
        assertThat(hours().stream().map(HourRow::avgCount)).containsExactly(50.0, 0.0, 5.0, 4.0);

        hub.loader.load(List.of(passage("door", "2026-03-02T09:00:00Z", 10, 0)));
        hub.marts.refresh();
        assertThat(hours().stream().map(HourRow::avgCount)).containsExactly(50.0, 10.0, 7.0, 12.0, 11.0);
    }

    private List<HourRow> hours() {
        return hub.history.hours(
                new SiteId("gym"), Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
    }
}
