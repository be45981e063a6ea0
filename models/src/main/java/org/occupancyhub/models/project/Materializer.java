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
import org.occupancyhub.models.project.ModelConfig.Materialization;

/** Turns models into relations, within the transaction of a connection. Failures name file and line. */
final class Materializer {

    /** In brackets, as dbt does it: a file is one query, and a second statement behind it is an error of its syntax. */
    private static final String ALONE = "\n)";

    private static final SqlText NOTHING = LineMarks.read("");

    private final Connection connection;

    Materializer(Connection connection) {
        this.connection = connection;
    }

    /** Builds a model from all that it reads, in the place of what was there. */
    void build(Model model) throws SQLException {
        try {
            if (model.config().materialization() == Materialization.VIEW) {
                view(model);
            } else {
                table(model);
            }
            hooks(model, model.full());
        } catch (SQLException e) {
            throw ModelSqlException.of(model.file(), e);
        }
    }

    /**
     * Writes all rows of a table anew, where its columns stay: nobody who reads it waits, and views of it stay. A table that
     * did not change is left as it is.
     */
    void rebuild(Model model) throws SQLException {
        try {
            Relation table = model.relation();
            run("drop table if exists pg_temp.rebuilt");
            probe(model);
            run(
                    model,
                    "create temporary table rebuilt on commit drop as (\n",
                    model.full().sql(),
                    ALONE);
            if (differs(table)) {
                run("delete from " + table);
                run("insert into " + table + " select * from pg_temp.rebuilt");
                run("analyze " + table);
            }
            run("drop table pg_temp.rebuilt");
            hooks(model, model.full());
        } catch (SQLException e) {
            throw ModelSqlException.of(model.file(), e);
        }
    }

    /** Brings an incremental model up to date with what is dirty. */
    void refresh(Model model) throws SQLException {
        try {
            upsert(model);
            hooks(model, model.incremental());
        } catch (SQLException e) {
            throw ModelSqlException.of(model.file(), e);
        }
    }

    /** @throws SQLException 2BP01 if something else reads it */
    void drop(Relation relation) throws SQLException {
        if (is(relation, 'v')) {
            run("drop view " + relation);
        } else {
            run("drop table if exists " + relation);
        }
    }

    private void hooks(Model model, Model.Rendered rendered) throws SQLException {
        for (SqlText hook : rendered.hooks()) {
            run(model, "", hook, "");
        }
    }

    /** In place where the columns stay, so that nobody ever misses the view. */
    private void view(Model model) throws SQLException {
        if (is(model.relation(), 'r')) {
            run("drop table " + model.relation() + " cascade");
        }
        Savepoint before = connection.setSavepoint();
        try {
            run(
                    model,
                    "create or replace view " + model.relation() + " as (\n",
                    model.full().sql(),
                    ALONE);
        } catch (SQLException e) {
            connection.rollback(before);
            run("drop view if exists " + model.relation() + " cascade");
            run(
                    model,
                    "create view " + model.relation() + " as (\n",
                    model.full().sql(),
                    ALONE);
        }
    }

    /** A cursor refuses what a table would do: a query that also writes. Nothing is run by it. */
    private void probe(Model model) throws SQLException {
        run(model, "declare probe no scroll cursor for (\n", model.full().sql(), ALONE);
        run("close probe");
    }

    /** Beside the old table and then in its place, so that the old one answers until the new one is complete. */
    private void table(Model model) throws SQLException {
        Relation fresh = model.relation().named(model.name() + "__dbt_tmp");
        Relation old = model.relation().named(model.name() + "__dbt_backup");
        run("drop table if exists " + fresh + " cascade");
        run("drop table if exists " + old + " cascade");
        probe(model);
        run(model, "create table " + fresh + " as (\n", model.full().sql(), ALONE);
        for (ModelConfig.Index index : model.config().indexes()) {
            run("create " + (index.unique() ? "unique " : "") + "index on " + fresh + " ("
                    + String.join(", ", index.columns()) + ")");
        }
        run("analyze " + fresh);
        if (is(model.relation(), 'v')) {
            run("drop view " + model.relation() + " cascade");
        }
        run("alter table if exists " + model.relation() + " rename to " + old.name());
        run("alter table " + fresh + " rename to " + model.name());
        run("drop table if exists " + old + " cascade");
    }

    private boolean differs(Relation table) throws SQLException {
        // As text, because not every type can be compared.
        String old = "select old::text from " + table + " as old";
        String rebuilt = "select rebuilt::text from pg_temp.rebuilt as rebuilt";
        return holds("select exists (" + old + " except all " + rebuilt + ") or exists (" + rebuilt + " except all "
                + old + ")");
    }

    private boolean is(Relation relation, char kind) throws SQLException {
        return holds("select exists (select from pg_class where oid = to_regclass('" + relation
                + "') and relkind::text = '" + kind + "')");
    }

    private boolean holds(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /**
     * The same rows as dbt's delete and insert by key, but rows that stay as they are are not written again: an hour with a
     * new reading every minute would otherwise write all its rows anew each time.
     */
    private void upsert(Model model) throws SQLException {
        List<String> columns = columns(model.relation());
        List<String> key = model.config().uniqueKey();
        List<String> values =
                columns.stream().filter(column -> !key.contains(column)).toList();
        String before = "insert into " + model.relation() + " as old (" + String.join(", ", columns) + ")\nselect "
                + String.join(", ", columns) + " from (\n";
        String after = "\n) as fresh\non conflict (" + String.join(", ", key) + ") ";
        if (values.isEmpty()) {
            after += "do nothing";
        } else {
            after += "do update set "
                    + values.stream().map(one -> one + " = excluded." + one).collect(Collectors.joining(", "))
                    + "\nwhere (" + values.stream().map(one -> "old." + one).collect(Collectors.joining(", "))
                    + ") is distinct from ("
                    + values.stream().map(one -> "excluded." + one).collect(Collectors.joining(", ")) + ")";
        }
        run(model, before, model.incremental().sql(), after);
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

    private void run(String sql) throws SQLException {
        run(null, sql, NOTHING, "");
    }

    private void run(Model model, String before, SqlText sql, String after) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Braces and question marks in a model are SQL, not JDBC's.
            statement.setEscapeProcessing(false);
            statement.execute(before + sql.text() + after);
        } catch (SQLException e) {
            throw model == null ? e : ModelSqlException.of(model.file(), before, sql, e);
        }
    }
}
