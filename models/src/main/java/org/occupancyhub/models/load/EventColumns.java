package org.occupancyhub.models.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.Passage;

/** A batch of events column by column: one array for each column of {@code raw.occupancy_events}. */
final class EventColumns {

    private final String[] eventIds;
    private final String[] deviceIds;
    private final String[] times;
    private final Integer[] counts;
    private final Integer[] in;
    private final Integer[] out;
    private final String[] sources;
    private final String[] arrivals;

    EventColumns(List<OccupancyEvent> events) {
        int size = events.size();
        eventIds = new String[size];
        deviceIds = new String[size];
        times = new String[size];
        counts = new Integer[size];
        in = new Integer[size];
        out = new Integer[size];
        sources = new String[size];
        arrivals = new String[size];
        for (int i = 0; i < size; i++) {
            set(i, events.get(i));
        }
    }

    private void set(int i, OccupancyEvent event) {
        eventIds[i] = event.eventId().value();
        deviceIds[i] = event.deviceId().value();
        times[i] = event.ts().toString();
        sources[i] = event.source();
        arrivals[i] = event.receivedAt().toString();
        if (event.reading() instanceof Count count) {
            counts[i] = count.people();
        } else if (event.reading() instanceof Passage passage) {
            in[i] = passage.in();
            out[i] = passage.out();
        }
    }

    void bindTimes(PreparedStatement statement) throws SQLException {
        statement.setArray(1, statement.getConnection().createArrayOf("timestamptz", times));
    }

    void bind(PreparedStatement statement) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(1, connection.createArrayOf("text", eventIds));
        statement.setArray(2, connection.createArrayOf("text", deviceIds));
        statement.setArray(3, connection.createArrayOf("timestamptz", times));
        statement.setArray(4, connection.createArrayOf("int4", counts));
        statement.setArray(5, connection.createArrayOf("int4", in));
        statement.setArray(6, connection.createArrayOf("int4", out));
        statement.setArray(7, connection.createArrayOf("text", sources));
        statement.setArray(8, connection.createArrayOf("timestamptz", arrivals));
    }
}
