package org.occupancyhub.models.reject;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.occupancyhub.models.sql.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Reads {@code raw.rejected_events} with what {@code ops.resends} knows of them. */
public final class JdbcRejectQueue implements RejectQueue {

    private static final String MATCHING = Sql.of(JdbcRejectQueue.class, "matching.sql");
    private static final String PAGE = MATCHING + Sql.of(JdbcRejectQueue.class, "page.sql");
    private static final String TOTAL = MATCHING + Sql.of(JdbcRejectQueue.class, "total.sql");
    private static final String GROUPS = MATCHING + Sql.of(JdbcRejectQueue.class, "groups.sql");
    private static final String DISMISS = Sql.of(JdbcRejectQueue.class, "dismiss.sql");

    private final JdbcClient database;
    private final RejectRows rows;

    public JdbcRejectQueue(DataSource dataSource) {
        this.database = JdbcClient.create(dataSource);
        this.rows = new RejectRows(database);
    }

    @Override
    public RejectPage page(RejectQuery query, Long after, int limit) {
        List<Reject> found = matching(PAGE, query)
                .param("after", after, Types.BIGINT)
                .param("limit", limit + 1) // one more tells whether there is a next page
                .query((row, number) -> RejectRows.bare(row))
                .list();
        List<Reject> page = rows.complete(found.subList(0, Math.min(limit, found.size())));
        long total = matching(TOTAL, query).query(Long.class).single();
        return new RejectPage(
                page, total, found.size() > limit ? page.get(limit - 1).id() : null);
    }

    private record Kind(String expectation, String source, long count, Instant newest, Reject example) {}

    @Override
    public List<RejectGroup> groups(RejectQuery query, int limit) {
        List<Kind> kinds = matching(GROUPS, query)
                .param("limit", limit)
                .query((row, number) -> new Kind(
                        row.getString("expectation"),
                        row.getString("source"),
                        row.getLong("rejects"),
                        RejectRows.instant(row, "newest_at"),
                        RejectRows.bare(row)))
                .list();
        List<Reject> examples = rows.complete(kinds.stream().map(Kind::example).toList());
        return IntStream.range(0, kinds.size())
                .mapToObj(i -> group(kinds.get(i), examples.get(i)))
                .toList();
    }

    private static RejectGroup group(Kind kind, Reject example) {
        return new RejectGroup(kind.expectation(), kind.source(), kind.count(), kind.newest(), example);
    }

    @Override
    public Optional<Reject> find(long id) {
        return Optional.ofNullable(rows.find(List.of(id)).get(id));
    }

    @Override
    public boolean dismiss(long id, String note) {
        return database.sql(DISMISS)
                        .param("id", id)
                        .param("note", clean(note), Types.VARCHAR)
                        .update()
                == 1;
    }

    private StatementSpec matching(String sql, RejectQuery query) {
        return database.sql(sql)
                .param("status", query.status() == null ? null : query.status().word(), Types.VARCHAR)
                .param("source", clean(query.source()), Types.VARCHAR)
                .param("text", clean(query.text()), Types.VARCHAR)
                .param("expectation", clean(query.expectation()), Types.VARCHAR)
                .param("from", utc(query.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", utc(query.to()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static String clean(String text) {
        return text == null ? null : RejectedRecord.clean(text);
    }

    private static Object utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
