package org.occupancyhub.models.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.occupancyhub.models.sql.Sql;

/** The statements of retention, within the transaction of a connection. */
final class RetentionRows {

    private static final String ADD_MONTHS_AHEAD = Sql.of(RetentionRows.class, "add-months-ahead.sql");
    private static final String SITES_TO_TRIM = Sql.of(RetentionRows.class, "sites-to-trim.sql");
    private static final String REFUSE_OLDER = Sql.of(RetentionRows.class, "refuse-older.sql");
    private static final String DIRTY_BEFORE = Sql.of(RetentionRows.class, "dirty-before.sql");
    private static final String MAKE_FINAL = Sql.of(RetentionRows.class, "make-final.sql");
    private static final String MONTHS = Sql.of(RetentionRows.class, "months.sql");
    private static final String IS_STILL_NEEDED = Sql.of(RetentionRows.class, "is-still-needed.sql");
    private static final String REMOVE_EVENTS = Sql.of(RetentionRows.class, "remove-events.sql");
    private static final String FORGET_MONTH = Sql.of(RetentionRows.class, "forget-month.sql");
    private static final String WRITE_RECEIPT = Sql.of(RetentionRows.class, "write-receipt.sql");
    private static final String REMOVED = Sql.of(RetentionRows.class, "removed.sql");

    private final Connection connection;

    RetentionRows(Connection connection) {
        this.connection = connection;
    }

    void addMonthsAhead(Instant now) throws SQLException {
        try (PreparedStatement add = statement(ADD_MONTHS_AHEAD, now)) {
            add.execute();
        }
    }

    List<Trim> sitesToTrim(Instant now, Integer defaultDays) throws SQLException {
        try (PreparedStatement select = statement(SITES_TO_TRIM, now)) {
            select.setObject(2, defaultDays, Types.INTEGER);
            select.setObject(3, defaultDays, Types.INTEGER);
            List<Trim> trims = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    trims.add(new Trim(row.getString(1), instant(row, "until_ts"), instant(row, "until_hour")));
                }
            }
            return trims;
        }
    }

    void refuseOlder(Trim trim) throws SQLException {
        update(REFUSE_OLDER, trim.untilHour(), trim.siteId());
    }

    boolean isDirty(Trim trim) throws SQLException {
        return isTrue(statement(DIRTY_BEFORE, trim.siteId(), trim.untilHour()));
    }

    void makeFinal(Trim trim) throws SQLException {
        update(MAKE_FINAL, trim.siteId(), trim.untilHour(), trim.untilHour(), trim.siteId());
    }

    List<Month> monthsBefore(Instant end) throws SQLException {
        try (PreparedStatement select = statement(MONTHS, end);
                ResultSet row = select.executeQuery()) {
            List<Month> months = new ArrayList<>();
            while (row.next()) {
                months.add(new Month(row.getString("relation"), instant(row, "first_ts"), instant(row, "next_ts")));
            }
            return months;
        }
    }

    boolean isStillNeeded(Month month, List<Trim> trims) throws SQLException {
        return isTrue(statement(
                IS_STILL_NEEDED,
                connection.createArrayOf(
                        "text", trims.stream().map(Trim::siteId).toArray()),
                connection.createArrayOf(
                        "timestamptz",
                        trims.stream().map(trim -> trim.untilTs().toString()).toArray()),
                month.next(),
                month.first(),
                month.next()));
    }

    /** @return how many events went */
    long removeEvents(Trim trim, Instant from, Instant until) throws SQLException {
        return number(statement(REMOVE_EVENTS, trim.siteId(), from, until));
    }

    /**
     * Detached first: loads and readers of the other months are kept waiting for a moment only. A load that was quicker may
     * have brought events since they were looked at; then the month stays.
     *
     * @return how many events went; empty where the month stays
     */
    OptionalLong dropMonth(Month month) throws SQLException {
        Savepoint before = connection.setSavepoint();
        long events = number(statement(FORGET_MONTH, month.first(), month.next()));
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '5s'");
            statement.execute("alter table raw.occupancy_events detach partition raw." + month.relation());
            if (number(connection.prepareStatement("select count(*) from raw." + month.relation())) != events) {
                connection.rollback(before);
                return OptionalLong.empty();
            }
            statement.execute("drop table raw." + month.relation());
        }
        return OptionalLong.of(events);
    }

    RetentionReceipt receipt(String site, String method, Month month, Instant from, Instant until, long events)
            throws SQLException {
        try (PreparedStatement insert =
                        statement(WRITE_RECEIPT, method, "raw." + month.relation(), events, site, from, until);
                ResultSet row = insert.executeQuery()) {
            row.next();
            return read(row);
        }
    }

    void removed(Trim trim) throws SQLException {
        update(REMOVED, trim.untilTs(), trim.siteId());
    }

    static RetentionReceipt read(ResultSet row) throws SQLException {
        return new RetentionReceipt(
                row.getLong("receipt_id"),
                row.getString("site_id"),
                row.getString("method"),
                row.getString("relation"),
                instant(row, "from_ts"),
                instant(row, "until_ts"),
                row.getLong("events_removed"),
                row.getLong("hours_kept"),
                instant(row, "removed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private PreparedStatement statement(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[i];
            statement.setObject(i + 1, value);
        }
        return statement;
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = statement(sql, values)) {
            statement.executeUpdate();
        }
    }

    private static boolean isTrue(PreparedStatement statement) throws SQLException {
        try (statement;
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (statement;
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
