package dev.assay.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// An API as its OpenAPI document describes it, in the parts that a page shows.
///
/// @param yaml the document itself
record Description(String name, String title, String text, List<Group> groups, List<Schema> schemas, String yaml) {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /// The operations of one tag.
    record Group(String name, List<Operation> operations) {}

    /// One operation.
    ///
    /// @param role who may ask for it; empty for everybody
    /// @param body what is sent, by the name of its schema; empty for nothing
    record Operation(
            String id,
            String method,
            String path,
            String summary,
            String text,
            String role,
            List<Field> parameters,
            String body,
            List<Answer> answers) {}

    /// What may come back.
    record Answer(String status, String text, String schema) {}

    /// A parameter, or a property of a schema.
    record Field(String name, String type, boolean required, String text) {}

    /// A shape of data.
    record Schema(String name, String type, List<Field> fields, List<String> values) {}

    /// The description of a service, from its checked-in document.
    static Description read(String name) {
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("contracts/" + name + ".yaml")) {
            String yaml = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            JsonNode document = new YAMLMapper().readTree(yaml);
            return new Description(
                    name,
                    document.at("/info/title").asText(),
                    document.at("/info/description").asText(),
                    groups(document),
                    document.at("/components/schemas").properties().stream()
                            .map(schema -> schema(schema.getKey(), schema.getValue()))
                            .toList(),
                    yaml);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Group> groups(JsonNode document) {
        Map<String, List<Operation>> byTag = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> METHODS.stream().filter(path.getValue()::has).forEach(method -> {
                    JsonNode operation = path.getValue().path(method);
                    byTag.computeIfAbsent(operation.at("/tags/0").asText("Other"), _ -> new ArrayList<>())
                            .add(operation(document, method, path.getKey(), operation));
                }));
        return byTag.entrySet().stream()
                .map(tag -> new Group(tag.getKey(), tag.getValue()))
                .toList();
    }

    private static Operation operation(JsonNode document, String method, String path, JsonNode operation) {
        return new Operation(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asText(),
                operation.path("description").asText(),
                operation.path("x-role").asText(),
                each(operation.path("parameters")).stream()
                        .map(parameter -> resolved(document, parameter))
                        .map(parameter -> new Field(
                                parameter.path("name").asText(),
                                parameter.path("in").asText(),
                                parameter.path("required").asBoolean(),
                                parameter.path("description").asText()))
                        .toList(),
                content(operation.path("requestBody")),
                operation.path("responses").properties().stream()
                        .map(answer -> {
                            JsonNode response = resolved(document, answer.getValue());
                            return new Answer(
                                    answer.getKey(),
                                    response.path("description").asText(),
                                    content(response));
                        })
                        .toList());
    }

    private static Schema schema(String name, JsonNode schema) {
        List<String> required =
                each(schema.path("required")).stream().map(JsonNode::asText).toList();
        return new Schema(
                name,
                type(schema),
                schema.path("properties").properties().stream()
                        .map(property -> new Field(
                                property.getKey(),
                                type(property.getValue()),
                                required.contains(property.getKey()),
                                property.getValue().path("description").asText()))
                        .toList(),
                each(schema.path("enum")).stream().map(JsonNode::asText).toList());
    }

    /// The name of what is sent or answered: of its schema, or else its media type.
    private static String content(JsonNode holder) {
        return holder.path("content").properties().stream()
                .map(content -> {
                    String type = type(content.getValue().path("schema"));
                    return type.isEmpty() || type.equals("string") ? content.getKey() : type;
                })
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            return last(schema.path("$ref").asText());
        }
        if (schema.has("items")) {
            return "list of " + type(schema.path("items"));
        }
        if (schema.has("oneOf")) {
            return each(schema.path("oneOf")).stream().map(Description::type).collect(Collectors.joining(" or "));
        }
        JsonNode type = schema.path("type");
        return type.isArray()
                ? each(type).stream().map(JsonNode::asText).collect(Collectors.joining(" or "))
                : type.asText();
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static String last(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static List<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
