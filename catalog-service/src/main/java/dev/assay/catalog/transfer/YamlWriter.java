package dev.assay.catalog.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.catalog.form.Tree;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Writes YAML that [YamlReader] reads as it was: text in quotes wherever it could be taken for something else.
final class YamlWriter {

    private static final int WIDTH = 120;

    private YamlWriter() {}

    static byte[] write(List<ObjectNode> entries) {
        var options = new DumperOptions();
        options.setWidth(WIDTH);
        options.setAllowUnicode(true);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        var text = new StringWriter();
        new org.yaml.snakeyaml.Yaml(options).serialize(sequence(entries), text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Node node(JsonNode json) {
        return switch (json.getNodeType()) {
            case OBJECT -> mapping(json);
            case ARRAY -> sequence(json);
            case STRING -> text(json.textValue());
            case NUMBER -> number(json.decimalValue().toPlainString());
            case BOOLEAN -> scalar(Tag.BOOL, json.asText(), ScalarStyle.PLAIN);
            case NULL, MISSING, BINARY, POJO -> throw new IllegalArgumentException("Entries have no " + json);
        };
    }

    private static Node mapping(JsonNode json) {
        var fields = new ArrayList<NodeTuple>();
        json.properties().forEach(field -> fields.add(new NodeTuple(text(field.getKey()), node(field.getValue()))));
        return new MappingNode(Tag.MAP, fields, FlowStyle.BLOCK);
    }

    private static Node sequence(Iterable<? extends JsonNode> json) {
        var items = new ArrayList<Node>();
        json.forEach(item -> items.add(node(item)));
        return new SequenceNode(Tag.SEQ, items, FlowStyle.BLOCK);
    }

    /// The emitter quotes what YAML takes for something else. The reader takes a little more for numbers, and line
    /// breaks survive in double quotes alone.
    private static Node text(String text) {
        var plain = new Tree.Scalar(text, true);
        boolean isMistakable = plain.isNumber() || plain.isTruth() || plain.isNull();
        ScalarStyle style = isMistakable ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.PLAIN;
        return scalar(Tag.STR, text, text.chars().anyMatch(YamlWriter::breaksLine) ? ScalarStyle.DOUBLE_QUOTED : style);
    }

    private static boolean breaksLine(int letter) {
        return letter == '\n' || letter == '\u0085' || letter == '\u2028' || letter == '\u2029';
    }

    private static Node number(String digits) {
        return scalar(digits.contains(".") ? Tag.FLOAT : Tag.INT, digits, ScalarStyle.PLAIN);
    }

    private static Node scalar(Tag tag, String text, ScalarStyle style) {
        return new ScalarNode(tag, text, null, null, style);
    }
}
