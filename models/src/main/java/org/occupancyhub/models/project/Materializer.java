package org.occupancyhub.models.project;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns models into relations, within the transaction of a connection. */
final class Materializer {

    private final Connection connection;

    Materializer(Connection connection) {
        this.connection = connection;
    }

    /** Builds a model from all that it reads. */
    void build(Model model) throws SQLException {
        try {
            if (model.config().materialization() == ModelConfig.Materialization.VIEW) {
                view(model);
            } else {
                table(model);
            }
            for (String hook : model.full().hooks()) {
                run(hook);
            }
            recordBuild(model);
        } catch (SQLException e) {
            throw located(model, e);
        }
    }

    /** Brings an incremental model up to date with what is dirty; other models are left as they are. */
    void refresh(Model model) throws SQLException {
        try {
            if (model.config().incremental()) {
                run(upsert(model));
            }
            for (String hook : model.incremental().hooks()) {
                run(hook);
            }
        } catch (SQLException e) {
            throw located(model, e);
        }
    }

    boolean isBuilt(Model model) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select exists (select from ops.model_builds where model = ? and fingerprint = ?)"
                        + " and to_regclass(?) is not null")) {
            select.setString(1, model.name());
            select.setString(2, model.fingerprint());
            select.setString(3, model.relation().toString());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** In place where the columns stay, so that nobody ever misses the view. */
    private void view(Model model) throws SQLException {
        dropIf(model.relation(), 'r');
        Savepoint before = connection.setSavepoint();
        try {
            run("create or replace view " + model.relation() + " as\n"
                    + model.full().sql());
        } catch (SQLException e) {
            connection.rollback(before);
            run("drop view if exists " + model.relation() + " cascade");
            run("create view " + model.relation() + " as\n" + model.full().sql());
        }
    }

    /** Beside the old table and then in its place, so that the old one answers until the new one is complete. */
    private void table(Model model) throws SQLException {
        Relation fresh = model.relation().named(model.name() + "__dbt_tmp");
        Relation old = model.relation().named(model.name() + "__dbt_backup");
        run("drop table if exists " + fresh + " cascade");
        run("drop table if exists " + old + " cascade");
        run("create table " + fresh + " as\n" + model.full().sql());
        for (ModelConfig.Index index : model.config().indexes()) {
            run("create " + (index.unique() ? "unique " : "") + "index on " + fresh + " ("
                    + String.join(", ", index.columns()) + ")");
        }
        run("analyze " + fresh);
        dropIf(model.relation(), 'v');
        run("alter table if exists " + model.relation() + " rename to " + old.name());
        run("alter table " + fresh + " rename to " + model.name());
        run("drop table if exists " + old + " cascade");
    }

    private void dropIf(Relation relation, char kind) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select exists (select from pg_class where oid = to_regclass(?)" + " and relkind::text = ?)")) {
            select.setString(1, relation.toString());
            select.setString(2, String.valueOf(kind));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                if (row.getBoolean(1)) {
                    run("drop " + (kind == 'v' ? "view " : "table ") + relation + " cascade");
                }
            }
        }
    }

    /**
     * The same rows as dbt's delete and insert by key, but rows that stay as they are are not written again: an hour with a
     * new reading every minute would otherwise write all its rows anew each time.
     */
    private String upsert(Model model) throws SQLException {
        List<String> columns = columns(model.relation());
        List<String> key = model.config().uniqueKey();
        List<String> values =
                columns.stream().filter(column -> !key.contains(column)).toList();
        String into = "insert into " + model.relation() + " as old (" + String.join(", ", columns) + ")\nselect "
                + String.join(", ", columns) + " from (\n" + model.incremental().sql() + "\n) as fresh\non conflict ("
                + String.join(", ", key) + ") ";
        if (values.isEmpty()) {
            return into + "do nothing";
        }
        return into + "do update set "
                + values.stream().map(one -> one + " = excluded." + one).collect(Collectors.joining(", ")) + "\nwhere ("
                + values.stream().map(one -> "old." + one).collect(Collectors.joining(", "))
                + ") is distinct from ("
                + values.stream().map(one -> "excluded." + one).collect(Collectors.joining(", ")) + ")";
    }

    private List<String> columns(Relation relation) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select quote_ident(attname) from pg_attribute where attrelid = to_regclass(?)"
                        + " and attnum > 0 and not attisdropped order by attnum")) {
            select.setString(1, relation.toString());
            List<String> columns = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    columns.add(row.getString(1));
                }
            }
            return columns;
        }
    }

    private void recordBuild(Model model) throws SQLException {
        try (PreparedStatement upsert =
                connection.prepareStatement("insert into ops.model_builds (model, fingerprint) values (?, ?)"
                        + " on conflict (model) do update set fingerprint = excluded.fingerprint, built_at = now()")) {
            upsert.setString(1, model.name());
            upsert.setString(2, model.fingerprint());
            upsert.executeUpdate();
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Braces and question marks in a model are SQL, not JDBC's.
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private static SQLException located(Model model, SQLException e) {
        return new SQLException("[" + model.file() + "] " + e.getMessage(), e.getSQLState(), e);
    }
}
