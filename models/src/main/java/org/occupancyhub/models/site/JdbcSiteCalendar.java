package org.occupancyhub.models.site;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.sql.Lock;
import org.occupancyhub.models.sql.Sql;
import org.occupancyhub.models.sql.Transactions;

/** Opening hours and closures in {@code ops}. */
public final class JdbcSiteCalendar implements SiteCalendar {

    private static final String CLOSURES = Sql.of(JdbcSiteCalendar.class, "site-closures.sql");
    private static final TakeBack TAKE_BACK = new TakeBack(Sql.of(JdbcSiteCalendar.class, "take-back-closure.sql"));

    private final Transactions transactions;
    private final SiteRegistry registry;

    public JdbcSiteCalendar(Transactions transactions, SiteRegistry registry) {
        this.transactions = transactions;
        this.registry = registry;
    }

    @Override
    public Outcome open(SiteId site, Map<DayOfWeek, OpeningHours.Hours> week) {
        Outcome outcome = transactions.inTransaction(connection -> {
            Lock.REGISTRY.holdAlone(connection);
            if (hoursAreConfigured(connection, site)) {
                return Outcome.CONFIGURED;
            }
            new CalendarRows(connection).replaceHours(site.value(), week, CalendarRows.API);
            return Outcome.DONE;
        });
        registry.changed();
        return outcome;
    }

    private static boolean hoursAreConfigured(Connection connection, SiteId site) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select exists (select from ops.opening_hours where site_id = ? and source = ?)")) {
            select.setString(1, site.value());
            select.setString(2, CalendarRows.CONFIG);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Override
    public long close(SiteId site, Closure closure) {
        long id = transactions.inTransaction(
                connection -> new CalendarRows(connection).add(site.value(), closure, CalendarRows.API));
        registry.changed();
        return id;
    }

    @Override
    public Outcome reopen(SiteId site, long closureId) {
        Outcome outcome = transactions.inTransaction(connection -> TAKE_BACK.from(connection, site, closureId));
        registry.changed();
        return outcome;
    }

    @Override
    public List<Entry> closures(SiteId site, LocalDateTime from, LocalDateTime until) {
        return transactions.withConnection(connection -> {
            try (PreparedStatement select = connection.prepareStatement(CLOSURES)) {
                select.setString(1, site.value());
                select.setObject(2, from);
                select.setObject(3, until);
                List<Entry> entries = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        entries.add(entry(row));
                    }
                }
                return entries;
            }
        });
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Closure closure = new Closure(
                row.getObject("from_local", LocalDateTime.class),
                row.getObject("until_local", LocalDateTime.class),
                row.getString("reason"));
        return new Entry(
                row.getLong("closure_id"), closure, row.getString("source").equals(CalendarRows.CONFIG));
    }
}
