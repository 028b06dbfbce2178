package dev.assay.recommender.recommendation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.assay.recommender.replica.Attribute;
import dev.assay.recommender.replica.ClosedCatalog;
import dev.assay.recommender.replica.Fact;
import dev.assay.recommender.replica.Source;
import dev.assay.recommender.replica.Technology;
import dev.assay.recommender.replica.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the catalogue that Assay ships with from the project's files, as revision 1.
public final class ShippedCatalog {

    private static final Path FILES = Path.of("../catalog-service/src/main/resources/catalog");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private ShippedCatalog() {}

    public static ClosedCatalog read() {
        SortedMap<String, Attribute> attributes = new TreeMap<>();
        for (JsonNode node : tree("attributes.yaml")) {
            List<String> scale = new ArrayList<>();
            node.path("scale").forEach(level -> scale.add(level.asText()));
            attributes.put(
                    text(node, "id"),
                    new Attribute(
                            text(node, "id"),
                            text(node, "name"),
                            text(node, "category"),
                            text(node, "dataType"),
                            node.path("unit").textValue(),
                            text(node, "direction"),
                            scale));
        }
        SortedMap<String, Source> sources = new TreeMap<>();
        for (JsonNode node : tree("sources.yaml")) {
            sources.put(
                    text(node, "id"),
                    new Source(
                            text(node, "id"),
                            text(node, "title"),
                            text(node, "publisher"),
                            text(node, "kind"),
                            node.path("url").textValue(),
                            node.path("published").isMissingNode()
                                            || node.path("published").isNull()
                                    ? null
                                    : node.path("published").asText(),
                            text(node, "retrieved")));
        }
        SortedMap<String, Technology> technologies = new TreeMap<>();
        for (JsonNode node : tree("technologies.yaml")) {
            String slug = text(node, "slug");
            List<Fact> facts = new ArrayList<>();
            for (JsonNode fact : tree("facts/" + slug + ".yaml")) {
                facts.add(fact(slug, fact, attributes));
            }
            technologies.put(
                    slug,
                    new Technology(
                            slug,
                            text(node, "name"),
                            text(node, "kind"),
                            text(node, "language"),
                            1,
                            facts,
                            attributes,
                            sources));
        }
        return new ClosedCatalog(1, technologies);
    }

    private static Fact fact(String slug, JsonNode node, Map<String, Attribute> attributes) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        node.path("conditions").properties().forEach(entry -> {
            JsonNode condition = entry.getValue();
            conditions.put(
                    entry.getKey(),
                    condition.isNumber()
                            ? condition.numberValue()
                            : condition.isBoolean() ? (Object) condition.booleanValue() : condition.asText());
        });
        String attribute = text(node, "attribute");
        return new Fact(
                text(node, "id"),
                slug,
                attribute,
                value(node, Objects.requireNonNull(attributes.get(attribute), attribute)),
                node.path("variant").textValue(),
                conditions,
                text(node, "source"),
                text(node, "locator"),
                node.hasNonNull("asOf") ? node.get("asOf").asText() : null,
                text(node, "quality"),
                node.path("rank").asText("normal"),
                node.path("ruling").asText("").equals("confirmed"));
    }

    private static Value value(JsonNode node, Attribute attribute) {
        if (node.hasNonNull("level")) {
            return new Value.LevelValue(text(node, "level"), attribute.scale().indexOf(text(node, "level")));
        }
        if (node.hasNonNull("bool")) {
            return new Value.BooleanValue(node.get("bool").booleanValue());
        }
        if (node.hasNonNull("text")) {
            return new Value.TextValue(text(node, "text"));
        }
        if (node.hasNonNull("missing")) {
            return new Value.MissingValue(text(node, "missing"));
        }
        String bound = node.path("bound").textValue();
        Double exact = node.hasNonNull("value") ? node.get("value").doubleValue() : null;
        Double low = exact != null ? exact : number(node, "low");
        Double high = exact != null ? exact : number(node, "high");
        return new Value.NumberValue(
                "at-most".equals(bound) ? null : low,
                "at-least".equals(bound) ? null : high,
                number(node, "typical"),
                bound,
                node.path("approximate").asBoolean(false),
                node.path("unit").textValue());
    }

    private static @Nullable Double number(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).doubleValue() : null;
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asText();
    }

    private static JsonNode tree(String file) {
        try {
            return YAML.readTree(Files.readString(FILES.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
