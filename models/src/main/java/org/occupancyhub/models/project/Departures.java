package org.occupancyhub.models.project;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.occupancyhub.models.sql.Lock;
import org.occupancyhub.models.sql.Transactions;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drops the relations of operator's files that this hub had in use and that are gone, unless something reads them. */
final class Departures {

    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);
    private static final String SOMETHING_DEPENDS_ON_IT = "2BP01";

    private final Transactions transactions;
    private final Set<Relation> inUse = new LinkedHashSet<>();
    private final Set<Relation> gone = new HashSet<>();

    /** Those of which it was said that something reads them. */
    private final Set<Relation> kept = new HashSet<>();

    Departures(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A file that is refused is still there. */
    void see(Project project) {
        Set<Relation> now = new LinkedHashSet<>();
        project.models().stream().filter(Model::ofOperator).map(Model::relation).forEach(now::add);
        project.refused().stream()
                .map(Project.Refused::relation)
                .filter(Objects::nonNull)
                .forEach(now::add);
        gone.addAll(inUse);
        gone.removeAll(now);
        inUse.addAll(now);
    }

    /** What cannot be dropped now because somebody reads it is tried again at the next call. */
    void drop() {
        List<Relation> lastFirst = new ArrayList<>(inUse);
        Collections.reverse(lastFirst);
        for (Relation relation : lastFirst) {
            if (gone.contains(relation)
                    && transactions.under(Lock.MODELS, connection -> drop(connection, relation, hasMoved(relation)))) {
                gone.remove(relation);
                kept.remove(relation);
                inUse.remove(relation);
            }
        }
    }

    /** Whether its name goes on in another schema. */
    private boolean hasMoved(Relation relation) {
        return inUse.stream().anyMatch(other -> other.name().equals(relation.name()) && !gone.contains(other));
    }

    private boolean drop(Connection connection, Relation relation, boolean moved) throws SQLException {
        try {
            Transactions.inTransaction(connection, Connection.TRANSACTION_READ_COMMITTED, same -> {
                BuildLedger ledger = new BuildLedger(same);
                if (ledger.isOfOperator(relation.name())) {
                    limitWaiting(same);
                    new Materializer(same).drop(relation);
                    LOG.info("Dropped {}: its file is gone", relation);
                }
                if (!moved) {
                    ledger.forget(relation.name());
                }
                return null;
            });
            return true;
        } catch (PSQLException e) {
            boolean isNews = SOMETHING_DEPENDS_ON_IT.equals(e.getSQLState()) && kept.add(relation);
            if (isNews) {
                LOG.warn(
                        "The file of {} is gone, but it stays: {}",
                        relation,
                        e.getServerErrorMessage() == null
                                ? e.getMessage()
                                : e.getServerErrorMessage().getDetail());
            }
            LOG.debug("{} cannot be dropped yet", relation, e);
            return false;
        }
    }

    private static void limitWaiting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '5s'");
        }
    }
}
