package org.occupancyhub.models.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.occupancyhub.models.event.EventId;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.site.SiteRegistry;
import org.occupancyhub.models.sql.Lock;
import org.occupancyhub.models.sql.Sql;
import org.occupancyhub.models.sql.Transactions;

/**
 * Loads over JDBC. Devices and sites that nobody has registered are registered first, in a transaction of their own: that
 * does no harm if the load then fails.
 */
public final class JdbcEventLoader implements EventLoader {

    private static final String INSERT = Sql.of(JdbcEventLoader.class, "insert-events.sql");

    private final Transactions transactions;
    private final SiteRegistry registry;

    public JdbcEventLoader(Transactions transactions, SiteRegistry registry) {
        this.transactions = transactions;
        this.registry = registry;
    }

    @Override
    public LoadReport load(List<OccupancyEvent> events) {
        Map<EventId, OccupancyEvent> distinct = new LinkedHashMap<>();
        events.forEach(event -> distinct.putIfAbsent(event.eventId(), event));
        if (distinct.isEmpty()) {
            return new LoadReport(0, 0);
        }
        List<OccupancyEvent> batch = new ArrayList<>(distinct.values());
        // All of them: a repeated event may tell more about its place than the first one did.
        registry.admit(events);
        int loaded = transactions.inTransaction(connection -> {
            Lock.REGISTRY.share(connection);
            return insert(connection, new EventColumns(batch));
        });
        return new LoadReport(loaded, events.size() - loaded);
    }

    private static int insert(Connection connection, EventColumns columns) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            columns.bind(insert);
            try (ResultSet result = insert.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }
}
