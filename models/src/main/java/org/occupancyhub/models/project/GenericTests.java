package org.occupancyhub.models.project;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The generic tests of dbt, and two of ours, as queries that count the rows that fail. */
final class GenericTests {

    private final String file;
    private final Relation relation;
    private final Function<String, Relation> refs;

    GenericTests(String file, Relation relation, Function<String, Relation> refs) {
        this.file = file;
        this.relation = relation;
        this.refs = refs;
    }

    /** @param test as the {@code .yml} has it: a name, or a map from the name to its arguments */
    ModelTest test(String column, Object test) {
        if (test instanceof Map<?, ?> map && map.size() == 1) {
            Map.Entry<?, ?> entry = map.entrySet().iterator().next();
            return test(column, String.valueOf(entry.getKey()), arguments(entry.getValue()));
        }
        return test(column, String.valueOf(test), Map.of());
    }

    /** Newer versions of dbt want the arguments under a key of that name. */
    private static Map<?, ?> arguments(Object value) {
        Map<?, ?> map = value instanceof Map<?, ?> given ? given : Map.of();
        return map.get("arguments") instanceof Map<?, ?> nested ? nested : map;
    }

    private ModelTest test(String column, String name, Map<?, ?> arguments) {
        String sql =
                switch (name) {
                    case "unique" -> groups(column);
                    case "unique_together" -> groups(String.join(", ", names(name, arguments.get("columns"))));
                    case "not_null" -> rows(Relation.check(column) + " is null");
                    case "accepted_values" ->
                        rows(column + " is not null and " + Relation.check(column) + "::text not in ("
                                + literals(list(name, arguments.get("values"))) + ")");
                    case "relationships" -> orphans(column, arguments);
                    case "expression_is_true" ->
                        rows("not coalesce((" + text(name, arguments.get("expression")) + "), false)");
                    default -> throw new ModelException(file, "no such test: " + name);
                };
        return new ModelTest(column, name, sql);
    }

    private String rows(String condition) {
        return "select count(*) from " + relation + " where " + condition;
    }

    private String groups(String columns) {
        return "select count(*) from (select 1 from " + relation + " where (" + columns + ") is not null group by "
                + columns + " having count(*) > 1) as doubles";
    }

    private String orphans(String column, Map<?, ?> arguments) {
        String to = text("relationships", arguments.get("to")).trim();
        if (!to.matches("ref\\(\\s*['\"][a-z0-9_]+['\"]\\s*\\)")) {
            throw new ModelException(file, "relationships: to must look like ref('model'), but was \"" + to + '"');
        }
        Relation parent = refs.apply(to.replaceAll("^ref\\(\\s*['\"]|['\"]\\s*\\)$", ""));
        String field = Relation.check(text("relationships", arguments.get("field")));
        return "select count(*) from " + relation + " as child where " + Relation.check(column)
                + " is not null and not exists (select from " + parent + " as parent where parent." + field
                + " = child." + column + ")";
    }

    private static String literals(Collection<?> values) {
        return values.stream()
                .map(value -> "'" + value.toString().replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
    }

    private List<String> names(String test, Object value) {
        return list(test, value).stream()
                .map(name -> Relation.check(name.toString()))
                .toList();
    }

    private Collection<?> list(String test, Object value) {
        if (value instanceof Collection<?> many && !many.isEmpty()) {
            return many;
        }
        throw new ModelException(file, test + " lacks a list");
    }

    private String text(String test, Object value) {
        if (value == null) {
            throw new ModelException(file, test + " lacks an argument");
        }
        return value.toString();
    }
}
