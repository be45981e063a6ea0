package org.occupancyhub.models.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.occupancyhub.models.project.SourceFile.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operator's models. Looking is cheap: names, sizes and times are compared, and the files are read only where these
 * changed and did not change again until the next look, so that no half-written file is read.
 */
final class OperatorFolder {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorFolder.class);

    private final Path folder;
    private final String shown;
    private Map<String, String> inUse = Map.of();
    private Map<String, String> seen = Map.of();
    private String trouble = "";

    OperatorFolder(Path folder) {
        this.folder = folder;
        Path name = folder.normalize();
        this.shown = (name.isAbsolute() && name.getNameCount() > 2
                                ? name.subpath(name.getNameCount() - 2, name.getNameCount())
                                : name)
                        .toString()
                        .replace('\\', '/')
                + "/";
    }

    /** As they are now. */
    List<SourceFile> read() {
        return stamps().map(this::use).orElse(List.of());
    }

    /** Empty where nothing changed, or where it still does. */
    Optional<List<SourceFile>> changed() {
        Map<String, String> stamps = stamps().orElse(inUse);
        boolean settled = stamps.equals(seen);
        seen = stamps;
        return settled && !stamps.equals(inUse) ? Optional.of(use(stamps)) : Optional.empty();
    }

    private List<SourceFile> use(Map<String, String> stamps) {
        inUse = stamps;
        seen = stamps;
        return stamps.keySet().stream().map(this::file).toList();
    }

    private SourceFile file(String name) {
        try {
            // What is no UTF-8 becomes a character that no SQL has, and is refused where it stands.
            String text = new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.UTF_8);
            return new SourceFile("models/" + name, shown + name, Origin.OPERATOR, text);
        } catch (IOException e) {
            return new SourceFile("models/" + name, shown + name, Origin.OPERATOR, "", "cannot be read: " + e);
        }
    }

    /** Empty where the folder cannot be read, or is gone although it was in use: what is in use then stays so. */
    private Optional<Map<String, String>> stamps() {
        if (!Files.isDirectory(folder)) {
            if (inUse.isEmpty()) {
                return Optional.of(Map.of());
            }
            return trouble("is gone; its models stay as they are until it is back");
        }
        Map<String, String> stamps = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (isOurs(name)) {
                    stamps.put(name, Files.size(path) + " " + Files.getLastModifiedTime(path) + Files.isReadable(path));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return trouble("cannot be read now: " + e.getMessage());
        }
        trouble = "";
        return Optional.of(stamps);
    }

    /** Hidden files are editors' copies, and what Kubernetes keeps behind the links of a mounted folder. */
    private static boolean isOurs(String name) {
        boolean hidden = name.startsWith(".") || name.contains("/.");
        return !hidden && (name.endsWith(".sql") || name.endsWith(".yml") || name.endsWith(".yaml"));
    }

    private Optional<Map<String, String>> trouble(String what) {
        if (!what.equals(trouble)) {
            LOG.warn("{} {}", folder, what);
        }
        trouble = what;
        return Optional.empty();
    }
}
