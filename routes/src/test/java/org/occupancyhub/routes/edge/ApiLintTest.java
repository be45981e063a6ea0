package org.occupancyhub.routes.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.oas.OpenApi30;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The document as it is served: by the rules of OpenAPI, and by those of the house. */
class ApiLintTest {

    private static final String PROBLEM = "application/problem+json";
    private static final Set<String> PAGES = Set.of("text/html", "text/javascript");

    private final JsonNode document = new ApiContract().document();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void theParserOfOpenApiHasNothingToSayAboutIt() {
        ParseOptions strict = new ParseOptions();
        strict.setResolve(true);
        strict.setValidateExternalRefs(true);

        assertThat(new OpenAPIV3Parser()
                        .readContents(document.toString(), null, strict)
                        .getMessages())
                .isEmpty();
    }

    @Test
    void everyOperationSaysWhatItIsAndItsTagIsExplained() {
        Set<String> tags = new HashSet<>();
        document.path("tags").forEach(tag -> {
            tags.add(tag.path("name").asText());
            require(!tag.path("description").asText().isBlank(), tag + " has no description");
        });
        Set<String> ids = new HashSet<>();
        Set<String> used = new HashSet<>();
        forEachOperation((name, operation) -> {
            require(ids.add(operation.path("operationId").asText()), name + " has no operationId of its own");
            require(!operation.path("summary").asText().isBlank(), name + " has no summary");
            require(operation.path("tags").size() == 1, name + " does not have one tag");
            used.add(operation.at("/tags/0").asText());
            operation.path("parameters").forEach(each -> {
                JsonNode parameter = resolved(each);
                require(
                        parameter.path("in").asText().equals("path")
                                == name.contains("{" + parameter.path("name").asText() + "}"),
                        name + " has a parameter " + parameter.path("name") + " that its path has not, or the reverse");
            });
        });
        assertThat(wrong).isEmpty();
        assertThat(used).isEqualTo(tags);
    }

    @Test
    void everyRefusalIsAProblemWithTheStatusThatItIsAnsweredWith() {
        forEachOperation((name, operation) -> operation.path("responses").properties().stream()
                .filter(answer -> !answer.getKey().startsWith("2"))
                .forEach(answer -> {
                    JsonNode content = resolved(answer.getValue()).path("content");
                    boolean page = operation.at("/responses/200/content").has("text/html") && content.has("text/html");
                    require(page || content.has(PROBLEM), name + " " + answer.getKey() + " is no problem");
                    examples(content.path(PROBLEM))
                            .forEach(example -> require(
                                    example.path("status").asText().equals(answer.getKey()),
                                    name + " " + answer.getKey() + " shows another status"));
                }));
        assertThat(wrong).isEmpty();
    }

    /** While the hub starts, or its database is away, any of them is answered so. */
    @Test
    void everyOperationMayHaveToWait() {
        forEachOperation((name, operation) -> {
            JsonNode wait = resolved(operation.at("/responses/503"));
            String kind = operation.at("/responses/200/content").has("text/html") ? "text/html" : PROBLEM;
            require(wait.path("content").has(kind), name + " has no 503 as " + kind);
            require(wait.path("headers").has("Retry-After"), name + " 503 does not say for how long");
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyBodyIsShownByAnExampleThatItsSchemaAllows() {
        forEachOperation((name, operation) -> {
            checkExamples(name + " request", operation.path("requestBody"));
            operation
                    .path("responses")
                    .properties()
                    .forEach(answer -> checkExamples(name + " " + answer.getKey(), resolved(answer.getValue())));
        });
        document.at("/components/schemas").properties().forEach(schema -> {
            if (schema.getValue().has("example")) {
                checkFits(
                        "schema " + schema.getKey(),
                        schema.getValue(),
                        schema.getValue().get("example"));
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void noComponentIsThereForNobody() {
        Set<String> components = new TreeSet<>();
        document.path("components").properties().stream()
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .forEach(kind -> kind.getValue()
                        .fieldNames()
                        .forEachRemaining(name -> components.add("#/components/" + kind.getKey() + "/" + name)));
        Set<String> used = new TreeSet<>();
        document.findValues("$ref").forEach(ref -> used.add(ref.asText()));

        assertThat(used).isEqualTo(components);
    }

    /** Of the body itself, or of the schema that it consists of. What pages look like is not told here. */
    private void checkExamples(String where, JsonNode message) {
        message.path("content").properties().forEach(content -> {
            JsonNode body = content.getValue();
            List<JsonNode> examples = examples(body);
            JsonNode schema = resolved(body.path("schema"));
            JsonNode item = schema.path("type").asText().equals("array") ? resolved(schema.path("items")) : schema;
            require(
                    !examples.isEmpty() || item.has("example") || PAGES.contains(content.getKey()),
                    where + " has no example of " + content.getKey());
            if (content.getKey().endsWith("json")) { // the others stand there as text
                examples.forEach(example -> checkFits(where, body.path("schema"), example));
            }
        });
    }

    private static List<JsonNode> examples(JsonNode body) {
        List<JsonNode> examples = new ArrayList<>();
        if (body.has("example")) {
            examples.add(body.get("example"));
        }
        body.path("examples").forEach(example -> examples.add(example.path("value")));
        return examples;
    }

    private void checkFits(String where, JsonNode schema, JsonNode example) {
        JsonNode standalone = schema.deepCopy();
        ((ObjectNode) standalone).set("components", document.path("components"));
        JsonSchema rules = JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V4, factory -> factory.metaSchema(OpenApi30.getInstance())
                                .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()))
                .getSchema(standalone, SchemaValidatorsConfig.builder().build());
        rules.validate(example).forEach(error -> wrong.add(where + ": " + error));
    }

    private void forEachOperation(BiConsumer<String, JsonNode> rule) {
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> rule.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
