package org.occupancyhub.models.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.occupancyhub.models.refresh.MartRefresh;
import org.occupancyhub.models.sql.Lock;
import org.occupancyhub.models.sql.Sql;
import org.occupancyhub.models.sql.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Retention over JDBC, in an order in which a crash at any place loses nothing: first no older event is taken any more,
 * then what was taken is in the marts, then the hours are written down as final, and only then their readings go, month by
 * month.
 */
public final class JdbcRetention implements Retention, RetentionReceipts {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcRetention.class);
    private static final String NEWEST_RECEIPTS = Sql.of(JdbcRetention.class, "newest-receipts.sql");

    private final Transactions transactions;
    private final MartRefresh marts;
    private final Integer defaultDays;

    /** @param defaultDays how long sites keep their readings that do not say it themselves; null: for ever */
    public JdbcRetention(Transactions transactions, MartRefresh marts, Integer defaultDays) {
        this.transactions = transactions;
        this.marts = marts;
        this.defaultDays = defaultDays;
    }

    @Override
    public void addMonthsAhead(Instant now) {
        transactions.inTransaction(connection -> {
            new RetentionRows(connection).addMonthsAhead(now);
            return null;
        });
    }

    @Override
    public List<RetentionReceipt> run(Instant now) {
        return transactions.ifFree(Lock.CHORES, () -> trim(now)).orElse(List.of());
    }

    private List<RetentionReceipt> trim(Instant now) {
        List<Trim> trims =
                transactions.withConnection(connection -> new RetentionRows(connection).sitesToTrim(now, defaultDays));
        List<Trim> settled = trims.stream().filter(this::makeFinal).toList();
        List<RetentionReceipt> receipts = new ArrayList<>();
        boolean complete = remove(settled, receipts);
        receipts.forEach(receipt -> LOG.info("Retention: {}", receipt));
        if (complete) {
            transactions.inTransaction(connection -> {
                for (Trim trim : settled) {
                    new RetentionRows(connection).removed(trim);
                }
                return null;
            });
        }
        return receipts;
    }

    /** @return whether its hours are final now; not while something before them is still to be computed */
    private boolean makeFinal(Trim trim) {
        transactions.inTransaction(connection -> {
            Lock.REGISTRY.holdAlone(connection); // loads that took older events are over, and no other will
            new RetentionRows(connection).refuseOlder(trim);
            return null;
        });
        marts.refresh();
        boolean made =
                transactions.inTransactionUnder(Lock.MODELS, Connection.TRANSACTION_READ_COMMITTED, connection -> {
                    RetentionRows rows = new RetentionRows(connection);
                    if (rows.isDirty(trim)) {
                        return false;
                    }
                    rows.makeFinal(trim);
                    return true;
                });
        if (!made) {
            LOG.info("The hours of {} before {} are not final yet; next time", trim.siteId(), trim.untilHour());
        }
        return made;
    }

    /** Month by month; one that cannot be removed now keeps none of the others. @return whether all of them went */
    private boolean remove(List<Trim> trims, List<RetentionReceipt> receipts) {
        Optional<Instant> end = trims.stream().map(Trim::untilTs).max(Comparator.naturalOrder());
        List<Month> months = end.isEmpty()
                ? List.of()
                : transactions.withConnection(connection -> new RetentionRows(connection).monthsBefore(end.get()));
        boolean complete = true;
        for (Month month : months) {
            try {
                Optional<List<RetentionReceipt>> removed = transactions.inTransactionUnder(
                        Lock.MODELS,
                        Connection.TRANSACTION_READ_COMMITTED,
                        connection -> remove(new RetentionRows(connection), month, trims));
                removed.ifPresent(receipts::addAll); // not before it is committed
                complete &= removed.isPresent();
            } catch (DataAccessException e) {
                LOG.warn("{} cannot be removed now; next time: {}", month.relation(), e.toString());
                complete = false;
            }
        }
        return complete;
    }

    /** @return empty where the month stays for now */
    private static Optional<List<RetentionReceipt>> remove(RetentionRows rows, Month month, List<Trim> trims)
            throws SQLException {
        List<RetentionReceipt> receipts = new ArrayList<>();
        if (!rows.isStillNeeded(month, trims)) {
            OptionalLong events = rows.dropMonth(month);
            if (events.orElse(0) > 0) {
                receipts.add(rows.receipt(null, "dropped", month, month.first(), month.next(), events.getAsLong()));
            }
            return events.isPresent() ? Optional.of(receipts) : Optional.empty();
        }
        for (Trim trim : trims) {
            Instant until = trim.untilTs().isBefore(month.next()) ? trim.untilTs() : month.next();
            long events = rows.removeEvents(trim, month.first(), until);
            if (events > 0) {
                receipts.add(rows.receipt(trim.siteId(), "deleted", month, month.first(), until, events));
            }
        }
        return Optional.of(receipts);
    }

    @Override
    public List<RetentionReceipt> newest(int limit) {
        return transactions.withConnection(connection -> {
            try (PreparedStatement select = connection.prepareStatement(NEWEST_RECEIPTS)) {
                select.setInt(1, limit);
                List<RetentionReceipt> receipts = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        receipts.add(RetentionRows.read(row));
                    }
                }
                return receipts;
            }
        });
    }
}
