package org.occupancyhub.models.project;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.occupancyhub.models.sql.Lock;
import org.occupancyhub.models.sql.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the models of a project in the database and tests them. One hub at a time; readers are not kept waiting. */
public final class ModelBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(ModelBuilder.class);

    private final Transactions transactions;
    private final Project project;

    public ModelBuilder(Transactions transactions, Project project) {
        this.transactions = transactions;
        this.project = project;
    }

    /** Builds every model anew from all that was loaded. @return the names of the models, in the order of the build */
    public List<String> build() {
        return transactions.under(Lock.MODELS, connection -> build(connection, project.models()));
    }

    /** Builds the models that are not there or whose SQL is another one than at their last build, and their dependents. */
    public List<String> buildMissing() {
        return transactions.under(Lock.MODELS, connection -> {
            Materializer materializer = new Materializer(connection);
            Set<String> missing = new HashSet<>();
            for (Model model : project.models()) {
                if (!materializer.isBuilt(model)) {
                    missing.add(model.name());
                }
            }
            return build(connection, project.withDependents(missing));
        });
    }

    /** Runs the tests beside the models. @return what does not hold; empty where all is well */
    public List<TestFailure> test() {
        return transactions.withConnection(connection -> {
            List<TestFailure> failures = new ArrayList<>();
            for (Model model : project.models()) {
                for (ModelTest test : model.tests()) {
                    long rows = count(connection, test.sql());
                    if (rows > 0) {
                        failures.add(new TestFailure(model.name(), test.column(), test.name(), rows));
                    }
                }
            }
            return failures;
        });
    }

    /** How many tests stand beside the models. */
    public int tests() {
        return project.models().stream().mapToInt(model -> model.tests().size()).sum();
    }

    /** Each in a transaction of its own, so that the locks of a swap are held for a moment only. */
    private static List<String> build(Connection connection, List<Model> models) throws SQLException {
        List<String> names = new ArrayList<>();
        for (Model model : models) {
            long start = System.nanoTime();
            Transactions.inTransaction(connection, Connection.TRANSACTION_READ_COMMITTED, same -> {
                new Materializer(same).build(model);
                return null;
            });
            names.add(model.name());
            LOG.info("Built {} in {} ms", model.relation(), (System.nanoTime() - start) / 1_000_000);
        }
        return names;
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
