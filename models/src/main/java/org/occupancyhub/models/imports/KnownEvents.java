package org.occupancyhub.models.imports;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.occupancyhub.models.event.EventId;
import org.occupancyhub.models.sql.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which events the hub has, asked for many at once. */
public final class KnownEvents {

    private static final String KNOWN = Sql.of(KnownEvents.class, "known-events.sql");

    private final JdbcClient database;

    public KnownEvents(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** Those of these that are loaded. */
    public Set<EventId> among(Collection<EventId> ids) {
        String[] wanted = ids.stream().map(EventId::value).toArray(String[]::new);
        Set<EventId> known = new HashSet<>();
        database.sql(KNOWN)
                .param("ids", wanted)
                .query((row, n) -> new EventId(row.getString(1)))
                .list()
                .forEach(known::add);
        return known;
    }
}
