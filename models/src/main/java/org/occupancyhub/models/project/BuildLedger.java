package org.occupancyhub.models.project;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.occupancyhub.models.sql.Sql;

/** What the database remembers of the builds of models: {@code ops.model_builds} and {@code ops.refreshes}. */
final class BuildLedger {

    private static final String BUILDS = Sql.of(BuildLedger.class, "builds.sql");
    private static final String RECORD_BUILD = Sql.of(BuildLedger.class, "record-build.sql");
    private static final String RECORD_FAILURE = Sql.of(BuildLedger.class, "record-failure.sql");

    private final Connection connection;

    BuildLedger(Connection connection) {
        this.connection = connection;
    }

    /** By name of the model; all of them. */
    Map<String, Build> of(Collection<Model> models) throws SQLException {
        Map<String, Build> builds = new HashMap<>();
        Array names = texts(models.stream().map(Model::name).toList());
        Array relations =
                texts(models.stream().map(model -> model.relation().toString()).toList());
        try (PreparedStatement select = connection.prepareStatement(BUILDS)) {
            select.setArray(1, names);
            select.setArray(2, relations);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    builds.put(row.getString("model"), build(row));
                }
            }
        }
        return builds;
    }

    Build of(Model model) throws SQLException {
        return of(List.of(model)).get(model.name());
    }

    private static Build build(ResultSet row) throws SQLException {
        OffsetDateTime builtAt = row.getObject("built_at", OffsetDateTime.class);
        return new Build(
                row.getString("fingerprint"),
                builtAt == null ? null : builtAt.toInstant(),
                row.getLong("refresh_number"),
                row.getString("failure"),
                row.getBoolean("is_there"),
                row.getObject("row_estimate", Long.class),
                row.getBoolean("is_old"),
                row.getLong("number"));
    }

    /** The number of the last refresh. Read before a build begins, it is one that the build has read. */
    long number() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select number from ops.refreshes");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** In the transaction of a refresh that is alone. @return the number of that refresh */
    long countRefresh() throws SQLException {
        try (PreparedStatement update =
                        connection.prepareStatement("update ops.refreshes set number = number + 1 returning number");
                ResultSet row = update.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    void built(Model model, long number, long millis) throws SQLException {
        run(RECORD_BUILD, model.name(), model.fingerprint(), model.origin().word(), number, millis);
    }

    void refreshed(Model model, long number) throws SQLException {
        run("update ops.model_builds set refresh_number = ? where model = ?", number, model.name());
    }

    void failed(Model model, String failure) throws SQLException {
        run(RECORD_FAILURE, model.name(), model.origin().word(), failure);
    }

    /** Whether a relation of that name was made of an operator's file. */
    boolean isOfOperator(String model) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select exists (select from ops.model_builds"
                + " where model = ? and origin = 'operator' and fingerprint <> '')")) {
            select.setString(1, model);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Also what its tests said: they are run again soon, where there is something to test. */
    void forget(String model) throws SQLException {
        run("delete from ops.model_builds where model = ?", model);
        run("delete from ops.model_tests where model = ?", model);
    }

    private void run(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    private Array texts(List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
