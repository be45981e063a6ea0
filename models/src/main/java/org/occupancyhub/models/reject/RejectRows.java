package org.occupancyhub.models.reject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.occupancyhub.models.reject.Reject.Resend;
import org.occupancyhub.models.reject.Reject.Status;
import org.occupancyhub.models.sql.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of {@code raw.rejected_events} as rejects, with what was sent again of each. */
final class RejectRows {

    private static final String REJECTS = Sql.of(RejectRows.class, "rejects.sql");
    private static final String RESENDS = Sql.of(RejectRows.class, "resends.sql");

    private final JdbcClient database;

    RejectRows(JdbcClient database) {
        this.database = database;
    }

    /** Those of them that there are, by id. */
    Map<Long, Reject> find(Collection<Long> ids) {
        List<Reject> bare = database.sql(REJECTS)
                .param("ids", array(ids))
                .query((row, number) -> bare(row))
                .list();
        Map<Long, Reject> found = new HashMap<>();
        complete(bare).forEach(reject -> found.put(reject.id(), reject));
        return found;
    }

    /** A reject without its corrections, which a second statement brings for all rejects at once. */
    static Reject bare(ResultSet row) throws SQLException {
        return new Reject(
                row.getLong("reject_id"),
                row.getString("origin"),
                row.getString("reason"),
                row.getString("payload"),
                row.getBoolean("is_cut"),
                row.getString("context"),
                row.getString("source"),
                instant(row, "rejected_at"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getObject("origin_reject_id", Long.class),
                instant(row, "settled_at"),
                row.getString("note"),
                List.of());
    }

    /** The same with their corrections, in the same order. */
    List<Reject> complete(List<Reject> bare) {
        Map<Long, List<Resend>> resends = new HashMap<>();
        database.sql(RESENDS)
                .param("ids", array(bare.stream().map(Reject::id).toList()))
                .query(row -> {
                    resends.computeIfAbsent(row.getLong("reject_id"), id -> new ArrayList<>())
                            .add(new Resend(
                                    row.getString("event_id"),
                                    row.getString("payload"),
                                    row.getString("sent_by"),
                                    instant(row, "sent_at"),
                                    row.getBoolean("is_loaded")));
                });
        return bare.stream()
                .map(reject -> with(reject, resends.getOrDefault(reject.id(), List.of())))
                .toList();
    }

    private static Reject with(Reject bare, List<Resend> resends) {
        return new Reject(
                bare.id(),
                bare.origin(),
                bare.reason(),
                bare.payload(),
                bare.cut(),
                bare.context(),
                bare.source(),
                bare.rejectedAt(),
                bare.status(),
                bare.originRejectId(),
                bare.settledAt(),
                bare.note(),
                resends);
    }

    private static Long[] array(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
