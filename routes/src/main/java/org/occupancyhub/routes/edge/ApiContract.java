package org.occupancyhub.routes.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriUtils;

/** What the OpenAPI document allows: paths, their methods, the names of their query parameters, and who may ask. */
public final class ApiContract {

    private static final String LOCATION = "/openapi/openapi.yaml";

    /** Operations that no Camel route can be, so Camel does not read them; to the outside they are as the others. */
    private static final String STREAMS_LOCATION = "/openapi/streams.yaml";

    /** Below these the hub answers with what the contract names, and nothing of the dashboard does. */
    private static final List<String> ROOTS =
            List.of("/api", "/ingest", "/health", "/healthz", "/openapi.json", "/public");

    /** What lies below it, while the path itself is a page of the dashboard. */
    private static final String BELOW_A_PAGE = "/forecast/";

    private final ObjectNode document;
    private final List<Path> paths = new ArrayList<>();

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** The security scheme of operations that only an administrator may ask for. */
    private static final String ADMINISTRATOR = "administrator";

    /**
     * One operation of the document.
     *
     * @param bodies the media types of its body; none where it takes no body
     * @param moreForAdministrators whether everybody may ask, and an administrator hears more
     * @param forPeople whether it answers with a page
     */
    record Operation(
            Set<String> queryParameters,
            List<MediaType> bodies,
            boolean forAdministrators,
            boolean moreForAdministrators,
            boolean forPeople) {

        boolean takes(String contentType) {
            try {
                return contentType != null
                        && bodies.stream().anyMatch(MediaType.parseMediaType(contentType)::isCompatibleWith);
            } catch (InvalidMediaTypeException e) {
                return false;
            }
        }
    }

    /** One path of the document with its operations by method. */
    record Path(List<String> template, Map<String, Operation> operations) {

        Set<String> methods() {
            return operations.keySet();
        }

        /** Fixed segments sort before those that anything may stand in, from the left. */
        private String openness() {
            return template.stream()
                    .map(segment -> segment.startsWith("{") ? "1" : "0")
                    .collect(Collectors.joining());
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
        document = read(LOCATION);
        document.withObjectProperty("paths").setAll(read(STREAMS_LOCATION));
        document.get("paths").properties().forEach(entry -> paths.add(path(entry.getKey(), entry.getValue())));
        paths.sort(Comparator.comparing(Path::openness)); // /rejects/groups is no /rejects/{reject}
    }

    private static ObjectNode read(String location) {
        try (InputStream yaml = ApiContract.class.getResourceAsStream(location)) {
            return (ObjectNode) new ObjectMapper(new YAMLFactory()).readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("the OpenAPI document cannot be read", e);
        }
    }

    /** The document itself, to be served as JSON. */
    public JsonNode document() {
        return document;
    }

    List<Path> paths() {
        return List.copyOf(paths);
    }

    /** @param uri as it was sent; judged by what it means, however it is escaped */
    boolean owns(String uri) {
        String path = UriUtils.decode(uri.replaceAll(";[^/]*", ""), StandardCharsets.UTF_8);
        return path.startsWith(BELOW_A_PAGE)
                || ROOTS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
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
        Map<String, Operation> operations = new TreeMap<>();
        item.properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> operations.put(entry.getKey().toUpperCase(Locale.ROOT), operation(entry.getValue())));
        if (operations.containsKey("GET") && !isStream(item.get("get"))) {
            operations.put("HEAD", operations.get("GET"));
        }
        return new Path(segments(template), operations);
    }

    /** A stream has no end that could be left out. */
    private static boolean isStream(JsonNode operation) {
        return operation.at("/responses/200/content").has("text/event-stream");
    }

    private Operation operation(JsonNode operation) {
        Set<String> queryParameters = new HashSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode resolved = resolve(parameter);
            if ("query".equals(resolved.path("in").asText())) {
                queryParameters.add(resolved.path("name").asText());
            }
        }
        List<MediaType> bodies = new ArrayList<>();
        operation
                .at("/requestBody/content")
                .fieldNames()
                .forEachRemaining(type -> bodies.add(MediaType.parseMediaType(type)));
        boolean named = false;
        boolean nobody = false;
        for (JsonNode requirement : operation.path("security")) {
            named |= requirement.has(ADMINISTRATOR);
            nobody |= requirement.isEmpty();
        }
        boolean forPeople =
                resolve(operation.at("/responses/503")).path("content").has("text/html");
        return new Operation(queryParameters, bodies, named && !nobody, named && nobody, forPeople);
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
