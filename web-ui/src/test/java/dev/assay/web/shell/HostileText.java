package dev.assay.web.shell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Set;

/// Puts text that wants to be markup, a template or a script in the place of every text of an answer.
final class HostileText {

    static final String TEXT =
            "<script>alert(1)</script>\"'><img src=x onerror=alert(1)></title> {foo} {#if true}!{/if}";
    static final String ADDRESS = "javascript:alert(1)";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ADDRESSES = Set.of("url", "homepage", "repository");
    /// What names things or kinds of things, and is checked where it is written.
    private static final Set<String> NAMES = Set.of(
            "id",
            "slug",
            "type",
            "kind",
            "quality",
            "rank",
            "direction",
            "dataType",
            "outcome",
            "polarity",
            "change",
            "technology",
            "technologies",
            "attribute",
            "attributes",
            "source",
            "sources",
            "facts",
            "fact",
            "fit",
            "useCase",
            "category",
            "missing",
            "publishedAt",
            "favours",
            "relativeTo",
            "better",
            "absence",
            "next");

    private HostileText() {}

    static byte[] in(byte[] json) throws IOException {
        return JSON.writeValueAsBytes(replaced("", JSON.readTree(json)));
    }

    private static JsonNode replaced(String key, JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(replaced(field.getKey(), field.getValue())));
            return object;
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replaced(key, array.get(i)));
            }
            return array;
        }
        if (!node.isTextual() || NAMES.contains(key)) {
            return node;
        }
        return TextNode.valueOf(ADDRESSES.contains(key) ? ADDRESS : TEXT);
    }
}
