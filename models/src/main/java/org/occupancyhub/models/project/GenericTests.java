package org.occupancyhub.models.project;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.occupancyhub.models.project.Properties.Declared;

/** The generic tests of dbt, and two of ours, as queries that count the rows that fail. */
final class GenericTests {

    private static final Map<String, Set<String>> ARGUMENTS = Map.of(
            "unique", Set.of(),
            "not_null", Set.of(),
            "accepted_values", Set.of("values", "quote"),
            "relationships", Set.of("to", "field"),
            "unique_together", Set.of("columns"),
            "expression_is_true", Set.of("expression"));

    /** Say nothing about the rows. */
    private static final Set<String> PASSED_OVER = Set.of("name", "description", "config");

    private final Relation relation;
    private final Function<String, Relation> refs;

    /** @param refs the relation of a model, or null */
    GenericTests(Relation relation, Function<String, Relation> refs) {
        this.relation = relation;
        this.refs = refs;
    }

    /** @throws ModelException if there is no such test, or an argument is not what it must be */
    ModelTest test(Declared declared) {
        try {
            if (declared.test() instanceof Map<?, ?> map && map.size() == 1) {
                Map.Entry<?, ?> entry = map.entrySet().iterator().next();
                return test(declared, String.valueOf(entry.getKey()), entry.getValue());
            }
            return test(declared, String.valueOf(declared.test()), null);
        } catch (IllegalArgumentException e) {
            throw new ModelException(declared.file(), declared.line(), e.getMessage());
        }
    }

    private ModelTest test(Declared declared, String name, Object value) {
        Map<?, ?> given = value instanceof Map<?, ?> map ? map : Map.of();
        // Newer versions of dbt want the arguments under a key of that name.
        Map<?, ?> arguments = given.get("arguments") instanceof Map<?, ?> nested ? nested : given;
        checkNames(name, declared.column(), arguments);
        String rows = rows(given.get("config"));
        String column = declared.column() == null ? null : Relation.check(declared.column());
        String sql =
                switch (name) {
                    case "unique" -> groups(rows, column);
                    case "unique_together" -> groups(rows, String.join(", ", names(arguments.get("columns"))));
                    case "not_null" -> count(rows, column + " is null");
                    case "accepted_values" ->
                        count(rows, column + " not in (" + literals(list(arguments.get("values"), "values")) + ")");
                    case "relationships" -> orphans(rows, column, arguments);
                    case "expression_is_true" ->
                        count(rows, "not coalesce((" + text(arguments.get("expression"), "expression") + "), false)");
                    default -> throw new IllegalStateException(name);
                };
        return new ModelTest(column, shown(name, arguments), sql);
    }

    private static void checkNames(String name, String column, Map<?, ?> arguments) {
        Set<String> known = ARGUMENTS.get(name);
        if (known == null) {
            throw new IllegalArgumentException("no such test: " + name);
        }
        Set<Object> others = new HashSet<>(arguments.keySet());
        others.removeAll(known);
        others.removeAll(PASSED_OVER);
        if (!others.isEmpty()) {
            throw new IllegalArgumentException(name + " takes " + (known.isEmpty() ? "no argument" : known)
                    + ", but was given " + others.iterator().next());
        }
        boolean wholeRows = name.equals("unique_together") || name.equals("expression_is_true");
        if (wholeRows != (column == null)) {
            throw new IllegalArgumentException(
                    name + " is about " + (wholeRows ? "whole rows: it stands under the model" : "one column")
                            + (wholeRows ? "" : ": it stands under the column"));
        }
    }

    private static String shown(String name, Map<?, ?> arguments) {
        String inside = ARGUMENTS.get(name).stream()
                .filter(arguments::containsKey)
                .sorted()
                .map(argument -> argument + ": " + arguments.get(argument))
                .collect(Collectors.joining(", "));
        return inside.isEmpty() ? name : name + "(" + inside + ")";
    }

    private String rows(Object config) {
        Map<?, ?> settings = config instanceof Map<?, ?> map ? map : Map.of();
        Object where = settings.get("where");
        if (settings.size() > (where == null ? 0 : 1)) {
            throw new IllegalArgumentException("of a test's config only where is known, but was " + settings.keySet());
        }
        return where == null ? relation.toString() : "(select * from " + relation + " where " + where + ")";
    }

    private static String count(String rows, String condition) {
        return "select count(*) from " + rows + " as tested where " + condition;
    }

    private static String groups(String rows, String columns) {
        return "select count(*) from (select 1 from " + rows + " as tested where (" + columns
                + ") is not null group by " + columns + " having count(*) > 1) as doubles";
    }

    private String orphans(String rows, String column, Map<?, ?> arguments) {
        String to = text(arguments.get("to"), "to").trim();
        if (!to.matches("ref\\(\\s*['\"][a-z0-9_]+['\"]\\s*\\)")) {
            throw new IllegalArgumentException("to must look like ref('model'), but was \"" + to + '"');
        }
        Relation parent = refs.apply(to.replaceAll("^ref\\(\\s*['\"]|['\"]\\s*\\)$", ""));
        if (parent == null) {
            throw new IllegalArgumentException("refers to a model that does not exist: " + to);
        }
        String field = Relation.check(text(arguments.get("field"), "field"));
        return "select count(*) from " + rows + " as child where " + column
                + " is not null and not exists (select from " + parent + " as parent where parent." + field
                + " = child." + column + ")";
    }

    private static String literals(Collection<?> values) {
        return values.stream()
                .map(value -> "'" + String.valueOf(value).replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
    }

    private static List<String> names(Object value) {
        return list(value, "columns").stream()
                .map(name -> Relation.check(String.valueOf(name)))
                .toList();
    }

    private static Collection<?> list(Object value, String argument) {
        if (value instanceof Collection<?> many && !many.isEmpty()) {
            return many;
        }
        throw new IllegalArgumentException(argument + " must be a list, but was " + value);
    }

    private static String text(Object value, String argument) {
        if (value == null) {
            throw new IllegalArgumentException("the argument " + argument + " is missing");
        }
        return value.toString();
    }
}
