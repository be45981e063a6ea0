package org.occupancyhub.models.refresh;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.models.change.SiteChange;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.project.ModelRefresh;
import org.occupancyhub.models.sql.Lock;
import org.occupancyhub.models.sql.Sql;
import org.occupancyhub.models.sql.Transactions;

/**
 * Refreshes over JDBC. One snapshot is read for all models, and exactly the dirty rows of that snapshot are deleted: what a
 * load marks meanwhile stays for the next refresh. A second hub waits and then finds nothing left to do.
 */
public final class JdbcMartRefresh implements MartRefresh {

    private static final String DIRTY_SITES = Sql.of(JdbcMartRefresh.class, "dirty-sites.sql");
    private static final RefreshReport NOTHING = new RefreshReport(0, List.of());

    private final Transactions transactions;
    private final ModelRefresh models;

    public JdbcMartRefresh(Transactions transactions, ModelRefresh models) {
        this.transactions = transactions;
        this.models = models;
    }

    @Override
    public RefreshReport refresh() {
        if (!transactions.withConnection(JdbcMartRefresh::isAnythingDirty)) {
            return NOTHING;
        }
        return transactions.inTransactionUnder(
                Lock.MODELS, Connection.TRANSACTION_REPEATABLE_READ, this::refreshDirtyHours);
    }

    private static boolean isAnythingDirty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select exists (select from ops.dirty_hours)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private RefreshReport refreshDirtyHours(Connection connection) throws SQLException {
        settle(connection);
        RefreshReport report = report(connection);
        if (report.hours() > 0) {
            models.run(connection);
            execute(connection, "delete from ops.dirty_hours");
        }
        return report;
    }

    /**
     * A commit that is lost in a crash loses the deletion of the dirty rows with it, so nothing is gained by waiting for the
     * disk. Compiling queries to machine code takes longer than running them here.
     */
    private static void settle(Connection connection) throws SQLException {
        execute(connection, "set local synchronous_commit = off");
        execute(connection, "set local jit = off");
        execute(connection, "set local work_mem = '64MB'");
    }

    private static RefreshReport report(Connection connection) throws SQLException {
        List<SiteChange> changes = new ArrayList<>();
        int hours = 0;
        try (PreparedStatement select = connection.prepareStatement(DIRTY_SITES);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                hours += row.getInt("hours");
                changes.add(new SiteChange(
                        new SiteId(row.getString("site_id")), instant(row, "first_hour"), instant(row, "last_hour")));
            }
        }
        return new RefreshReport(hours, List.copyOf(changes));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
