package dev.assay.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// What a cluster gets of one overlay.
record Manifests(List<JsonNode> all) {

    static final Path CHECKOUT = Path.of(Objects.requireNonNull(System.getProperty("assay.checkout")));
    static final List<String> SERVICES = List.of("catalog-service", "recommender-service", "web-ui");

    private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

    static Manifests of(String overlay) {
        return RENDERED.computeIfAbsent(overlay, Manifests::render);
    }

    List<JsonNode> ofKind(String kind) {
        return all.stream()
                .filter(object -> object.at("/kind").asText().equals(kind))
                .toList();
    }

    /// The one object of a kind and name.
    ///
    /// @param name without the hash that generated ones end in
    JsonNode one(String kind, String name) {
        List<JsonNode> found = ofKind(kind).stream()
                .filter(object -> name(object).equals(name)
                        || (kind.equals("ConfigMap") && name(object).matches(name + "-[a-z0-9]{10}")))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("%d of %s %s".formatted(found.size(), kind, name));
        }
        return found.getFirst();
    }

    JsonNode pod(String service) {
        return one("Deployment", service).at("/spec/template/spec");
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    private static Manifests render(String overlay) {
        try {
            String yaml = Kustomize.render(
                    CHECKOUT.resolve("deploy/kubernetes/overlays").resolve(overlay));
            try (MappingIterator<JsonNode> objects =
                    new YAMLMapper().readerFor(JsonNode.class).readValues(yaml)) {
                return new Manifests(List.copyOf(objects.readAll()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    static String json(JsonNode node) {
        try {
            return new ObjectMapper().writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
