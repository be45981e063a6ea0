package org.occupancyhub.models.project;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.occupancyhub.models.project.ModelConfig.Materialization;
import org.occupancyhub.models.sql.Lock;
import org.occupancyhub.models.sql.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds the models of a project in the database and tests them. One hub at a time; readers are not kept waiting. A model of
 * the program that cannot be built is an exception; one of the operator is recorded as failed, and harms no other.
 */
public final class ModelBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(ModelBuilder.class);

    private final Transactions transactions;
    private final LiveProject project;

    public ModelBuilder(Transactions transactions, LiveProject project) {
        this.transactions = transactions;
        this.project = project;
    }

    public ModelBuilder(Transactions transactions, Project project) {
        this(transactions, LiveProject.of(project));
    }

    /** Builds every model anew from all that was loaded. @return the names of the models, in the order of the build */
    public List<String> build() {
        List<String> built = new ArrayList<>();
        Set<String> failed = new HashSet<>();
        for (List<Model> run : runs(project.now().models())) {
            under(run, (connection, number) -> {
                for (Model model : run) {
                    boolean lost = model.refs().keySet().stream().anyMatch(failed::contains);
                    if (!lost
                            && (model.ofOperator()
                                    ? attempt(connection, model, number)
                                    : build(connection, model, number))) {
                        built.add(model.name());
                    } else {
                        failed.add(model.name());
                    }
                }
            });
        }
        return built;
    }

    /**
     * Builds the models of the program that are not there or whose SQL is another one than at their last build, and their
     * dependents among them.
     */
    public List<String> buildMissing() {
        List<Model> models = project.now().models().stream()
                .filter(model -> !model.ofOperator())
                .toList();
        List<String> built = new ArrayList<>();
        for (List<Model> run : runs(models)) {
            under(run, (connection, number) -> {
                Map<String, Build> builds = new BuildLedger(connection).of(run);
                Set<String> missing = new HashSet<>(built);
                run.stream()
                        .filter(model -> !builds.get(model.name()).isOf(model))
                        .forEach(model -> missing.add(model.name()));
                for (Model model : project.now().withDependents(missing)) {
                    if (run.contains(model)) {
                        build(connection, model, number);
                        built.add(model.name());
                    }
                }
            });
        }
        return built;
    }

    /** The full query of each model that is kept as a table, by its name and in order: to be run by hand. */
    public Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        project.now().models().stream()
                .filter(model -> model.config().materialization() != Materialization.VIEW)
                .forEach(model -> queries.put(model.name(), model.full().sql().text()));
        return queries;
    }

    /** Runs the tests beside the models. @return what does not hold; empty where all is well */
    public List<TestFailure> test() {
        return new ModelTests(transactions, project, Duration.ZERO).runAll();
    }

    /** How many tests stand beside the models. */
    public int tests() {
        return project.now().models().stream()
                .mapToInt(model -> model.tests().size())
                .sum();
    }

    private interface Building {
        void in(Connection connection, long number) throws SQLException;
    }

    private void under(List<Model> run, Building building) {
        transactions.under(run.get(0).lock(), connection -> {
            building.in(connection, new BuildLedger(connection).number());
            return null;
        });
    }

    /** Neighbours that need the same lock, so that none is held while another is waited for. */
    private static List<List<Model>> runs(List<Model> models) {
        List<List<Model>> runs = new ArrayList<>();
        Lock lock = null;
        for (Model model : models) {
            if (model.lock() != lock) {
                lock = model.lock();
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(model);
        }
        return runs;
    }

    /** As {@link #build(Connection, Model, long)}, but a failure is recorded and said once. @return whether it was built */
    static boolean attempt(Connection connection, Model model, long number) throws SQLException {
        try {
            return build(connection, model, number);
        } catch (SQLException e) {
            BuildLedger ledger = new BuildLedger(connection);
            if (!e.getMessage().equals(ledger.of(model).failure())) {
                LOG.warn("Not built: {}", e.getMessage());
            }
            ledger.failed(model, e.getMessage());
            return false;
        }
    }

    /**
     * In a transaction of its own, so that the locks of a swap are held for a moment only.
     *
     * @param number of a refresh that all that the model reads has read
     */
    static boolean build(Connection connection, Model model, long number) throws SQLException {
        long start = System.nanoTime();
        boolean again = Transactions.inTransaction(connection, Connection.TRANSACTION_READ_COMMITTED, same -> {
            BuildLedger ledger = new BuildLedger(same);
            if (model.ofOperator()) {
                TimeLimit.set(same, model.lock() == Lock.TABLES ? TimeLimit.TABLE : TimeLimit.BUILD);
            }
            boolean inPlace = (model.ofOperator() || model.lock() == Lock.TABLES)
                    && model.config().materialization() != Materialization.VIEW
                    && ledger.of(model).isOf(model);
            if (inPlace) {
                new Materializer(same).rebuild(model);
            } else {
                new Materializer(same).build(model);
            }
            if (!inPlace) {
                ledger.forget(model.name());
            }
            ledger.built(model, number, (System.nanoTime() - start) / 1_000_000);
            return inPlace;
        });
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (again) {
            LOG.debug("Built {} again in {} ms", model.relation(), millis);
        } else {
            LOG.info("Built {} in {} ms", model.relation(), millis);
        }
        return true;
    }
}
