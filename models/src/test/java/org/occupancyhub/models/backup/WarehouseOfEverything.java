package org.occupancyhub.models.backup;

import static org.occupancyhub.models.Warehouse.at;
import static org.occupancyhub.models.Warehouse.count;
import static org.occupancyhub.models.Warehouse.event;
import static org.occupancyhub.models.Warehouse.passage;
import static org.occupancyhub.models.Warehouse.site;

import java.time.Instant;
import java.util.List;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.testing.Database;

/** What a backup must not lose: clock changes, corrections, odd signs, hours that wait, gaps in numbers. */
final class WarehouseOfEverything {

    private WarehouseOfEverything() {}

    static Database fill(Database database) {
        Warehouse hub = new Warehouse(database).with(site("gym", "Europe/Zurich", 100), site("pool", "UTC", null));
        Instant later = Warehouse.ARRIVAL.plusSeconds(60);
        hub.loader.load(List.of(
                event("a", "2015-03-29T01:30:00Z", new Count(3), at("gym", "hall"), Warehouse.ARRIVAL),
                event("a", "2026-03-29T00:30:00Z", new Count(10), at("gym", "hall"), Warehouse.ARRIVAL),
                event("a", "2026-03-29T00:30:00Z", new Count(12), at("gym", "hall"), later),
                event("b \\ \"quoted\"", "2026-10-25T01:00:00Z", new Count(7), at("pool", null), later),
                passage("door", "2026-10-24T22:30:00Z", 9, 0),
                passage("door", "2026-10-25T10:00:00Z", 1, 4)));
        hub.marts.refresh();
        hub.loader.load(List.of(count("a", "2026-03-29T00:40:00Z", 20))); // dirty when the backup is made
        hub.sql
                .sql(
                        "insert into raw.rejected_events (origin, reason, payload) values ('x.csv:2', ?, ?), ('t-0@4', 'no', '')")
                .params("two\nlines\tand a \\N", "{\"count\":\"\u00fcnf\"}")
                .update();
        hub.sql
                .sql("update raw.rejected_events set origin_reject_id = 2 where reject_id = 1")
                .update();
        hub.sql
                .sql(
                        "insert into ops.closures (site_id, from_local, until_local, source)"
                                + " values ('gym', '2026-12-24', '2026-12-27', 'api'), ('gym', '2027-01-01', '2027-01-02', 'api')")
                .update();
        hub.sql.sql("delete from ops.closures where from_local = '2027-01-01'").update();
        return database;
    }
}
