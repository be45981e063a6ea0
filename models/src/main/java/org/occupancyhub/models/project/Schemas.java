package org.occupancyhub.models.project;

import java.util.List;
import java.util.Map;

/** Which schema the models of a folder go to: {@code +schema} in {@code dbt_project.yml}, the deepest folder wins. */
final class Schemas {

    private static final String FILE = "dbt_project.yml";

    private final Map<?, ?> folders;

    Schemas(List<SourceFile> files) {
        String text = files.stream()
                .filter(file -> file.path().equals(FILE))
                .map(SourceFile::text)
                .findFirst()
                .orElse("");
        Map<?, ?> project = map(YamlNode.root(FILE, text).value());
        Object name = project.get("name");
        folders = name == null ? Map.of() : map(map(project.get("models")).get(name));
    }

    /** @param file path of a model, {@code models/marts/dim_site.sql} */
    String of(String file) {
        String schema = schema(folders, "public");
        Map<?, ?> folder = folders;
        String[] parts = file.split("/");
        for (int i = 1; i < parts.length - 1; i++) {
            folder = map(folder.get(parts[i]));
            schema = schema(folder, schema);
        }
        return schema;
    }

    private static String schema(Map<?, ?> folder, String otherwise) {
        Object schema = folder.get("+schema");
        return schema == null ? otherwise : schema.toString();
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
