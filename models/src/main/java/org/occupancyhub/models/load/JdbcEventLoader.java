package org.occupancyhub.models.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.occupancyhub.models.account.Accounts;
import org.occupancyhub.models.account.Posting;
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

    private static final String ADD_MONTHS = Sql.of(JdbcEventLoader.class, "add-months.sql");
    private static final String INSERT = Sql.of(JdbcEventLoader.class, "insert-events.sql");

    private final Transactions transactions;
    private final SiteRegistry registry;

    public JdbcEventLoader(Transactions transactions, SiteRegistry registry) {
        this.transactions = transactions;
        this.registry = registry;
    }

    /** Ids of a batch by what became of them; the rest were there before. */
    private record Inserted(Set<EventId> loaded, Set<EventId> refused) {}

    @Override
    public LoadReport load(Delivery delivery) {
        List<OccupancyEvent> events = delivery.items().stream()
                .map(Delivery.Item::event)
                .filter(Objects::nonNull)
                .toList();
        Map<EventId, OccupancyEvent> distinct = new LinkedHashMap<>();
        events.forEach(event -> distinct.putIfAbsent(event.eventId(), event));
        // All of them: a repeated event may tell more about its place than the first one did.
        registry.admit(events);
        return transactions.inTransaction(connection -> {
            Lock.REGISTRY.share(connection);
            Inserted inserted = insert(connection, List.copyOf(distinct.values()));
            Accounts.post(connection, postings(delivery, inserted));
            List<OccupancyEvent> refused = events.stream()
                    .filter(event -> inserted.refused().contains(event.eventId()))
                    .toList();
            int loaded = inserted.loaded().size();
            return new LoadReport(loaded, events.size() - loaded - refused.size(), refused);
        });
    }

    private static Inserted insert(Connection connection, List<OccupancyEvent> batch) throws SQLException {
        if (batch.isEmpty()) {
            return new Inserted(Set.of(), Set.of());
        }
        EventColumns columns = new EventColumns(batch);
        try (PreparedStatement months = connection.prepareStatement(ADD_MONTHS);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            columns.bindTimes(months);
            months.execute();
            columns.bind(insert);
            try (ResultSet result = insert.executeQuery()) {
                result.next();
                return new Inserted(ids(result, "loaded", batch), ids(result, "refused", batch));
            }
        }
    }

    private static Set<EventId> ids(ResultSet result, String column, List<OccupancyEvent> batch) throws SQLException {
        Set<EventId> ids = new HashSet<>();
        Integer[] places = (Integer[]) result.getArray(column).getArray();
        Arrays.stream(places).forEach(place -> ids.add(batch.get(place - 1).eventId()));
        return ids;
    }

    /** Of several records with the same new id the first one is the loaded one. */
    private static List<Posting> postings(Delivery delivery, Inserted inserted) {
        List<Posting> postings = new ArrayList<>();
        Set<EventId> unclaimed = new HashSet<>(inserted.loaded());
        for (Delivery.Item item : delivery.items()) {
            if (item.position() != null) {
                LocalDate day = item.receivedAt().atOffset(ZoneOffset.UTC).toLocalDate();
                postings.add(new Posting(item.position(), item.source(), day, outcome(item, inserted, unclaimed)));
            }
        }
        return postings;
    }

    private static Posting.Outcome outcome(Delivery.Item item, Inserted inserted, Set<EventId> unclaimed) {
        if (item.event() == null || inserted.refused().contains(item.event().eventId())) {
            return Posting.Outcome.REJECTED;
        }
        return unclaimed.remove(item.event().eventId()) ? Posting.Outcome.LOADED : Posting.Outcome.DUPLICATE;
    }
}
