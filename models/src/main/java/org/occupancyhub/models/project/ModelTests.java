package org.occupancyhub.models.project;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.occupancyhub.models.sql.Lock;
import org.occupancyhub.models.sql.Sql;
import org.occupancyhub.models.sql.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the tests beside the models, one hub at a time, and keeps what each said last in {@code ops.model_tests}. Loads and
 * refreshes go on meanwhile.
 */
public final class ModelTests {

    private static final Logger LOG = LoggerFactory.getLogger(ModelTests.class);
    private static final String DONE = Sql.of(ModelTests.class, "tests-done.sql");
    private static final String RECORD = Sql.of(ModelTests.class, "record-test.sql");

    private final Transactions transactions;
    private final LiveProject project;
    private final Duration interval;

    /** @param interval how often each test is run, by whichever hub comes first */
    public ModelTests(Transactions transactions, LiveProject project, Duration interval) {
        this.transactions = transactions;
        this.project = project;
        this.interval = interval;
    }

    /** Those whose last run is an interval ago, and new ones; none while another hub, or a backup, is at work. */
    public void runDue() {
        transactions.ifFree(Lock.CHORES, () -> transactions.withConnection(connection -> run(connection, interval)));
    }

    /** @return what does not hold or could not be run; empty where all is well */
    public List<TestFailure> runAll() {
        return transactions.under(Lock.CHORES, connection -> run(connection, Duration.ZERO));
    }

    private List<TestFailure> run(Connection connection, Duration unlessWithin) throws SQLException {
        Project now = project.now();
        Map<String, Build> builds = new BuildLedger(connection).of(now.models());
        List<TestFailure> failures = new ArrayList<>();
        for (Model model : now.models()) {
            // Of a model that could not be built, that is said already.
            List<ModelTest> tests = builds.get(model.name()).isThere() ? model.tests() : List.of();
            forgetOthers(connection, model, tests);
            Set<String> done = done(connection, model, unlessWithin);
            for (ModelTest test : tests) {
                if (!done.contains(test.key())) {
                    TestRun run = TestRun.of(connection, test);
                    run.record(connection, model, RECORD);
                    if (!run.holds()) {
                        failures.add(new TestFailure(
                                model.name(), test.column(), test.text(), run.failedRows(), run.error()));
                    }
                }
            }
        }
        failures.forEach(failure -> LOG.warn("Does not hold: {}", failure));
        return failures;
    }

    private static Set<String> done(Connection connection, Model model, Duration within) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DONE)) {
            select.setString(1, model.name());
            select.setDouble(2, within.toMillis() / 1000.0);
            Set<String> done = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    done.add(row.getString(1));
                }
            }
            return done;
        }
    }

    private static void forgetOthers(Connection connection, Model model, List<ModelTest> tests) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from ops.model_tests where model = ? and not test = any (?)")) {
            Array keys = connection.createArrayOf(
                    "text", tests.stream().map(ModelTest::key).toArray());
            delete.setString(1, model.name());
            delete.setArray(2, keys);
            delete.executeUpdate();
        }
    }
}
