package org.occupancyhub.routes.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriUtils;

/** What the OpenAPI document allows: paths, their methods and the names of their query parameters. */
public final class ApiContract {

    public static final String LOCATION = "/openapi/openapi.yaml";

    /** Below these the hub answers with the contract or with a problem, never with a page. */
    private static final List<String> ROOTS =
            List.of("/api", "/ingest", "/forecast", "/health", "/healthz", "/openapi.json");

    private final JsonNode document;
    private final List<Path> paths = new ArrayList<>();

    /** One path of the document with its methods, query parameters and the media types of its body. */
    record Path(List<String> template, Set<String> methods, Set<String> queryParameters, List<MediaType> bodies) {

        boolean takes(String contentType) {
            try {
                return contentType != null
                        && bodies.stream().anyMatch(MediaType.parseMediaType(contentType)::isCompatibleWith);
            } catch (InvalidMediaTypeException e) {
                return false;
            }
        }

        /**
         * Letter by letter, so that the routes behind read the same path as this wall: no escapes in the fixed parts, no
         * {@code ;parameters} anywhere.
         */
        private boolean matches(List<String> segments) {
            if (segments.size() != template.size()) {
                return false;
            }
            for (int i = 0; i < template.size(); i++) {
                boolean fits = template.get(i).startsWith("{")
                        ? !segments.get(i).isEmpty() && segments.get(i).indexOf(';') < 0
                        : segments.get(i).equals(template.get(i));
                if (!fits) {
                    return false;
                }
            }
            return true;
        }
    }

    public ApiContract() {
        try (InputStream yaml = ApiContract.class.getResourceAsStream(LOCATION)) {
            document = new ObjectMapper(new YAMLFactory()).readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("the OpenAPI document cannot be read", e);
        }
        document.get("paths").properties().forEach(entry -> paths.add(path(entry.getKey(), entry.getValue())));
    }

    /** The document itself, to be served as JSON. */
    public JsonNode document() {
        return document;
    }

    /** @param uri as it was sent; judged by what it means, however it is escaped */
    boolean owns(String uri) {
        String path = UriUtils.decode(uri.replaceAll(";[^/]*", ""), StandardCharsets.UTF_8);
        return ROOTS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    /** @param uri as it was sent */
    Optional<Path> find(String uri) {
        List<String> segments = segments(uri);
        return paths.stream().filter(known -> known.matches(segments)).findFirst();
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    private Path path(String template, JsonNode item) {
        Set<String> methods = new TreeSet<>();
        Set<String> queryParameters = new HashSet<>();
        List<MediaType> bodies = new ArrayList<>();
        item.properties().forEach(operation -> {
            methods.add(operation.getKey().toUpperCase(Locale.ROOT));
            operation
                    .getValue()
                    .at("/requestBody/content")
                    .fieldNames()
                    .forEachRemaining(type -> bodies.add(MediaType.parseMediaType(type)));
            for (JsonNode parameter : operation.getValue().path("parameters")) {
                JsonNode resolved = resolve(parameter);
                if ("query".equals(resolved.path("in").asText())) {
                    queryParameters.add(resolved.path("name").asText());
                }
            }
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return new Path(segments(template), methods, queryParameters, bodies);
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
