package org.occupancyhub.models.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.occupancyhub.models.project.SourceFile.Origin;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The text files of a dbt project by their path within it, {@code models/marts/dim_site.sql}, in the order of the paths.
 */
public record ProjectFiles(Map<String, String> byPath) {

    private static final String PACKAGED = "occupancy-hub/sql/";

    public ProjectFiles {
        byPath = new TreeMap<>(byPath);
    }

    /** @param folder put before the path where people read it; empty or with a slash at its end */
    List<SourceFile> asOf(Origin origin, String folder) {
        return byPath.entrySet().stream()
                .map(file -> new SourceFile(file.getKey(), folder + file.getKey(), origin, file.getValue()))
                .toList();
    }

    /** The project that travels in the program. */
    public static ProjectFiles packaged() {
        PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
        Map<String, String> files = new TreeMap<>();
        try {
            for (String pattern :
                    new String[] {"dbt_project.yml", "models/*.yml", "models/*/*.yml", "models/*/*.sql"}) {
                for (Resource resource : resources.getResources("classpath*:" + PACKAGED + pattern)) {
                    String url = resource.getURL().toString();
                    String path = url.substring(url.lastIndexOf(PACKAGED) + PACKAGED.length());
                    files.put(path, resource.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the SQL models of the program cannot be read", e);
        }
        return new ProjectFiles(files);
    }

    /** A project in a folder. */
    public static ProjectFiles in(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                boolean model = name.startsWith("models/") && (name.endsWith(".sql") || name.endsWith(".yml"));
                if (model || name.equals("dbt_project.yml")) {
                    files.put(name, Files.readString(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the SQL models in " + folder + " cannot be read", e);
        }
        return new ProjectFiles(files);
    }
}
