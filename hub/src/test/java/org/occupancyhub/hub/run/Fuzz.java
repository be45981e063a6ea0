package org.occupancyhub.hub.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Requests that nobody would make by hand, drawn from a seed: some as the contract says, most of them not. */
final class Fuzz {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            "-1",
            "1e9",
            "NaN",
            "99999999999999999999",
            "null",
            "true",
            "a",
            "ä😀",
            "x".repeat(3000),
            "../../etc/passwd",
            "' or 1=1 --",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "${header.CamelFileName}",
            "%00",
            "\u0000",
            "\n",
            "2026-02-30",
            "2026-01-01",
            "2026-01-01T00:00:00Z",
            "0001-01-01",
            "9999-12-31T23:59:59Z",
            "demo-gym",
            "main",
            "hour",
            "day",
            "1,2,3",
            "[]",
            "{}",
            "+1 day",
            "P1D");

    private final Random random;

    Fuzz(long seed) {
        this.random = new Random(seed);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A value for a parameter: mostly one that its schema allows, otherwise anything. */
    String value(JsonNode schema) {
        if (chance(0.5)) {
            return ODD.get(random.nextInt(ODD.size()));
        }
        JsonNode allowed = schema.path("enum");
        if (!allowed.isEmpty()) {
            return allowed.get(random.nextInt(allowed.size())).asText();
        }
        return switch (schema.path("type").asText()) {
            case "integer" ->
                Integer.toString(schema.path("minimum").asInt(0)
                        + random.nextInt(1 + schema.path("maximum").asInt(200)));
            case "number" -> Double.toString(random.nextDouble());
            case "boolean" -> Boolean.toString(random.nextBoolean());
            default ->
                schema.path("format").asText().startsWith("date") ? "2026-0" + (1 + random.nextInt(9)) + "-01" : "main";
        };
    }

    /** A body for a media type: JSON of a shape that may or may not fit, or no JSON at all. */
    String body(JsonNode schema, JsonNode document) {
        if (chance(0.1)) {
            return ODD.get(random.nextInt(ODD.size()));
        }
        return json(schema, document, 0);
    }

    private String json(JsonNode schema, JsonNode document, int depth) {
        if (schema.has("$ref")) {
            return json(document.at(schema.get("$ref").asText().substring(1)), document, depth);
        }
        if (depth > 4 || chance(0.15)) {
            return scalar();
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice)) {
                JsonNode some = schema.get(choice);
                return json(some.get(random.nextInt(some.size())), document, depth);
            }
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, document, depth);
            case "array" -> {
                StringBuilder array = new StringBuilder("[");
                int length = random.nextInt(4);
                for (int i = 0; i < length; i++) {
                    array.append(i == 0 ? "" : ",").append(json(schema.path("items"), document, depth + 1));
                }
                yield array + "]";
            }
            case "integer", "number" -> chance(0.7) ? Integer.toString(random.nextInt(100)) : scalar();
            case "boolean" -> Boolean.toString(random.nextBoolean());
            default -> quoted(value(schema));
        };
    }

    private String object(JsonNode schema, JsonNode document, int depth) {
        StringBuilder object = new StringBuilder("{");
        schema.path("properties").properties().forEach(property -> {
            if (chance(0.7)) {
                object.append(object.length() == 1 ? "" : ",")
                        .append(quoted(property.getKey()))
                        .append(':')
                        .append(json(property.getValue(), document, depth + 1));
            }
        });
        if (chance(0.2)) {
            object.append(object.length() == 1 ? "" : ",")
                    .append("\"surprise\":")
                    .append(scalar());
        }
        return object + "}";
    }

    private String scalar() {
        return List.of(
                        "null",
                        "true",
                        "-1",
                        "1e400",
                        "0.5",
                        "\"\"",
                        "[[]]",
                        "{\"a\":{\"a\":{}}}",
                        quoted(value(MissingNode.getInstance())))
                .get(random.nextInt(9));
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
