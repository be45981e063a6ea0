package org.occupancyhub.models.site;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.sql.Sql;
import org.occupancyhub.models.sql.Transactions;

/** Events and seasons in {@code ops}. Whatever changes them changes the definition of the site, at once. */
public final class JdbcSpecialTimes implements SpecialTimes {

    private static final String OF_SITE = Sql.of(JdbcSpecialTimes.class, "site-special-times.sql");
    private static final TakeBack TAKE_BACK =
            new TakeBack(Sql.of(JdbcSpecialTimes.class, "take-back-special-time.sql"));

    private final Transactions transactions;
    private final SiteRegistry registry;

    public JdbcSpecialTimes(Transactions transactions, SiteRegistry registry) {
        this.transactions = transactions;
        this.registry = registry;
    }

    @Override
    public List<Entry> of(SiteId site, LocalDateTime from, LocalDateTime until) {
        return transactions.withConnection(connection -> {
            try (PreparedStatement select = connection.prepareStatement(OF_SITE)) {
                select.setString(1, site.value());
                select.setObject(2, from);
                select.setObject(3, until);
                List<Entry> entries = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        entries.add(new Entry(
                                row.getLong("special_id"),
                                SpecialTimeRows.time(row),
                                row.getString("source").equals(CalendarRows.CONFIG)));
                    }
                }
                return entries;
            }
        });
    }

    @Override
    public long add(SiteId site, SpecialTime time) {
        long id = transactions.inTransaction(
                connection -> new SpecialTimeRows(connection).add(site.value(), time, CalendarRows.API));
        registry.changed();
        return id;
    }

    @Override
    public SiteCalendar.Outcome remove(SiteId site, long id) {
        SiteCalendar.Outcome outcome = transactions.inTransaction(connection -> TAKE_BACK.from(connection, site, id));
        registry.changed();
        return outcome;
    }
}
