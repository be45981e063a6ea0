package org.occupancyhub.bench.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.OccupancyEvent;
import org.postgresql.PGConnection;

/**
 * The limit: one COPY of rows that were put into the form of COPY beforehand, into a table with the same columns, checks
 * and indexes. It checks no event, knows no device, marks no hour and would fail on a row that is there already.
 */
final class CopyPeer {

    private static final String COPY =
            "copy bench.copied (event_id, device_id, ts, count, source, received_at)" + " from stdin (format csv)";

    private final Database database;

    CopyPeer(Database database) throws SQLException {
        this.database = database;
        database.execute("create schema bench");
        database.execute("create table bench.copied (like raw.occupancy_events including all, primary key (event_id))");
    }

    /** @return rows per second */
    double load(List<OccupancyEvent> events) throws SQLException, IOException {
        byte[] csv = csv(events);
        try (Connection connection = database.dataSource().getConnection()) {
            long begin = System.nanoTime();
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY, new ByteArrayInputStream(csv), 1 << 16);
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (rows != events.size()) {
                throw new IllegalStateException(events.size() + " rows must be copied, but were " + rows);
            }
            return rows / seconds;
        }
    }

    private static byte[] csv(List<OccupancyEvent> events) {
        StringBuilder csv = new StringBuilder(events.size() * 128);
        for (OccupancyEvent event : events) {
            csv.append(event.eventId())
                    .append(',')
                    .append(event.deviceId())
                    .append(',')
                    .append(event.ts());
            csv.append(',')
                    .append(((Count) event.reading()).people())
                    .append(',')
                    .append(event.source());
            csv.append(',').append(event.receivedAt()).append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
