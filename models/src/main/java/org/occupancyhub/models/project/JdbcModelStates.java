package org.occupancyhub.models.project;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.occupancyhub.models.project.Model.Upkeep;
import org.occupancyhub.models.project.ModelStatus.TestStatus;
import org.occupancyhub.models.project.SourceFile.Origin;
import org.occupancyhub.models.sql.Sql;
import org.occupancyhub.models.sql.Transactions;

/** The models of the project in use, with what the database knows of their builds and tests. */
public final class JdbcModelStates implements ModelStates {

    private static final String RESULTS = Sql.of(JdbcModelStates.class, "test-results.sql");

    private final Transactions transactions;
    private final LiveProject project;

    public JdbcModelStates(Transactions transactions, LiveProject project) {
        this.transactions = transactions;
        this.project = project;
    }

    private record Result(Long failedRows, String error, OffsetDateTime testedAt) {}

    @Override
    public List<ModelStatus> all() {
        Project now = project.now();
        return transactions.withConnection(connection -> {
            Map<String, Build> builds = new BuildLedger(connection).of(now.models());
            Map<String, Result> results = results(connection, now.models());
            List<ModelStatus> states = new ArrayList<>();
            List<ModelStatus> refused = new ArrayList<>();
            Map<String, String> lost = new HashMap<>();
            for (Model model : now.models()) {
                ModelStatus status = status(model, builds.get(model.name()), lostBy(model, lost), results);
                if (status.failure() != null) {
                    lost.put(model.name(), status.state());
                }
                (status.state().equals("refused") ? refused : states).add(status);
            }
            now.refused().forEach(one -> refused.add(status(one)));
            states.addAll(refused);
            return List.copyOf(states);
        });
    }

    /** Why a model cannot be built although its own file is good, or null. */
    private static String lostBy(Model model, Map<String, String> lost) {
        return model.refs().keySet().stream()
                .sorted()
                .filter(lost::containsKey)
                .findFirst()
                .map(ref -> new Refusal(model.file(), 0, "reads " + ref + ", which is " + lost.get(ref)).toString())
                .orElse(null);
    }

    private static ModelStatus status(Model model, Build build, String lostBy, Map<String, Result> results) {
        boolean lost = lostBy != null && build.failure() == null && !build.isOf(model);
        return new ModelStatus(
                model.relation().toString(),
                model.file(),
                model.config().materialization().word(),
                model.origin().word(),
                model.refs().keySet().stream().sorted().toList(),
                lost ? "refused" : state(model, build),
                lost ? lostBy : build.failure(),
                build.builtAt(),
                build.rows(),
                model.tests().stream().map(test -> status(model, test, results)).toList());
    }

    /** A file that was never good for a relation is refused; one that was, and then met data it cannot bear, failed. */
    private static String state(Model model, Build build) {
        if (build.failure() != null) {
            return build.isOf(model) ? "failed" : "refused";
        }
        boolean counted =
                model.upkeep() == Upkeep.AS_A_WHOLE || (model.ofOperator() && model.upkeep() == Upkeep.WITH_REFRESH);
        boolean behind = counted && build.refreshNumber() < build.number();
        return behind || !build.isOf(model) ? "behind" : "fresh";
    }

    private static ModelStatus status(Project.Refused refused) {
        return new ModelStatus(
                refused.relation() == null ? refused.file() : refused.relation().toString(),
                refused.file(),
                null,
                Origin.OPERATOR.word(),
                List.of(),
                "refused",
                refused.refusal().toString(),
                null,
                null,
                List.of());
    }

    private static TestStatus status(Model model, ModelTest test, Map<String, Result> results) {
        Result result = results.getOrDefault(key(model.name(), test.key()), new Result(null, null, null));
        return new TestStatus(
                test.text(),
                test.column(),
                result.failedRows(),
                result.error(),
                result.testedAt() == null ? null : result.testedAt().toInstant());
    }

    private static String key(String model, String test) {
        return model + "\n" + test;
    }

    private static Map<String, Result> results(Connection connection, List<Model> models) throws SQLException {
        Map<String, Result> results = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(RESULTS)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", models.stream().map(Model::name).toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    results.put(
                            key(row.getString("model"), row.getString("test")),
                            new Result(
                                    row.getObject("failed_rows", Long.class),
                                    row.getString("error"),
                                    row.getObject("tested_at", OffsetDateTime.class)));
                }
            }
        }
        return results;
    }
}
