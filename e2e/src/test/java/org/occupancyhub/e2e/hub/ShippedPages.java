package org.occupancyhub.e2e.hub;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The pages' own code as it lies in the built program: journeys know that, and depend on no module. */
public final class ShippedPages implements AutoCloseable {

    private static final String MODULE = "BOOT-INF/lib/ui-vaadin-";
    private static final String CHART = "org.occupancyhub.ui.chart.";

    private final URLClassLoader pages;

    /** @param folder where the module may be laid */
    public ShippedPages(Path folder) throws IOException {
        Path module = folder.resolve("ui-vaadin.jar");
        try (ZipFile program = new ZipFile(Hub.JAR.toFile())) {
            ZipEntry entry = program.stream()
                    .filter(one -> one.getName().startsWith(MODULE))
                    .findFirst()
                    .orElseThrow();
            Files.copy(program.getInputStream(entry), module);
        }
        pages = new URLClassLoader(new URL[] {module.toUri().toURL()});
    }

    /** @param name as the page asks for it, such as {@code oh/chart.js} */
    public String text(String name) throws IOException {
        try (InputStream in = pages.getResourceAsStream("META-INF/resources/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public Sketch sketch() throws ReflectiveOperationException {
        return new Sketch();
    }

    @Override
    public void close() throws IOException {
        pages.close();
    }

    /** The hub's own {@code Sketch}. */
    public final class Sketch {

        private final Class<?> spec = pages.loadClass(CHART + "Spec");
        private final Object sketch =
                pages.loadClass(CHART + "Sketch").getConstructor().newInstance();
        private final Method draw = sketch.getClass().getMethod("draw", spec);

        private Sketch() throws ReflectiveOperationException {}

        /** @return what a page is sent: a specification, and what has changed since, or nothing where it says all */
        @SuppressWarnings("unchecked")
        public Drawing draw(Map<String, Object> picture) throws ReflectiveOperationException {
            Map<String, Object> next =
                    (Map<String, Object>) spec.getConstructor().newInstance();
            next.putAll(picture);
            Object drawn = draw.invoke(sketch, next);
            return new Drawing(part(drawn, "specification"), part(drawn, "change"));
        }

        private static String part(Object drawn, String name) throws ReflectiveOperationException {
            return (String) drawn.getClass().getMethod(name).invoke(drawn);
        }
    }

    public record Drawing(String specification, String change) {}
}
