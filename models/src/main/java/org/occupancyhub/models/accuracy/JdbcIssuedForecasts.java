package org.occupancyhub.models.accuracy;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.sql.Sql;
import org.occupancyhub.models.sql.Transactions;

/** In {@code ml.issued_forecasts}; hours that are to be scored are marked in {@code ops.dirty_hours}. */
public final class JdbcIssuedForecasts implements IssuedForecasts {

    private static final String IS_ISSUED = Sql.of(JdbcIssuedForecasts.class, "is-issued.sql");
    private static final String RECORD = Sql.of(JdbcIssuedForecasts.class, "record-issue.sql");
    private static final String INSERT = Sql.of(JdbcIssuedForecasts.class, "insert-forecasts.sql");
    private static final String MARK_OVER = Sql.of(JdbcIssuedForecasts.class, "mark-over.sql");
    private static final String HOURS_OVER = Sql.of(JdbcIssuedForecasts.class, "hours-over.sql");
    private static final String FORGET = Sql.of(JdbcIssuedForecasts.class, "forget-forecasts.sql");

    private final Transactions transactions;

    public JdbcIssuedForecasts(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean isIssued(SiteId site, Instant origin) {
        return transactions.withConnection(connection -> {
            try (PreparedStatement select = connection.prepareStatement(IS_ISSUED)) {
                select.setString(1, site.value());
                select.setObject(2, utc(origin));
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        });
    }

    @Override
    public void keep(Issue issue) {
        transactions.inTransaction(connection -> {
            if (record(connection, issue) && !issue.hours().isEmpty()) {
                insert(connection, issue);
            }
            return null;
        });
    }

    private static boolean record(Connection connection, Issue issue) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(RECORD)) {
            insert.setString(1, issue.site().value());
            insert.setObject(2, utc(issue.origin()));
            insert.setObject(3, utc(issue.issuedAt()));
            insert.setInt(4, issue.hours().size());
            return insert.executeUpdate() > 0;
        }
    }

    private static void insert(Connection connection, Issue issue) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, array(connection, "timestamptz", issue.hours(), hour -> utc(hour.target())));
            insert.setArray(2, array(connection, "int2", issue.hours(), IssuedHour::horizon));
            insert.setArray(3, array(connection, "float4", issue.hours(), hour -> (float) hour.predicted()));
            insert.setArray(4, array(connection, "float4", issue.hours(), hour -> (float) hour.lower()));
            insert.setArray(5, array(connection, "float4", issue.hours(), hour -> (float) hour.upper()));
            insert.setString(6, issue.site().value());
            insert.setObject(7, utc(issue.origin()));
            insert.setBoolean(8, issue.daily());
            insert.setObject(9, issue.version(), Types.BIGINT);
            insert.setString(10, issue.method());
            insert.setObject(11, utc(issue.issuedAt()));
            insert.executeUpdate();
        }
    }

    private static Array array(
            Connection connection, String type, List<IssuedHour> hours, Function<IssuedHour, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, hours.stream().map(value).toArray());
    }

    @Override
    public void over(Instant hour) {
        transactions.inTransaction(connection -> {
            update(connection, MARK_OVER, hour);
            update(connection, HOURS_OVER, hour);
            return null;
        });
    }

    private static void update(Connection connection, String sql, Instant value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, utc(value));
            statement.executeUpdate();
        }
    }

    @Override
    public long forgetBefore(Instant hour) {
        return transactions.inTransaction(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
                delete.setObject(1, utc(hour));
                delete.setObject(2, utc(hour));
                try (ResultSet row = delete.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
