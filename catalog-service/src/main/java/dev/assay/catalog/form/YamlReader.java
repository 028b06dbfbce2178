package dev.assay.catalog.form;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;

/// Reads YAML event by event, so that nothing is resolved, expanded or made an object of that a bundle has no need of:
/// no anchors, aliases, tags or merge keys, no second document, no name twice in one mapping.
public final class YamlReader {

    public static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int DEEPEST = 8;

    /// In memory, a value takes fifty times the two bytes that it can be written in.
    private static final int MOST_VALUES = 500_000;

    private final Iterator<Event> events;
    private int values;

    private YamlReader(String text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(MOST_BYTES);
        events = new org.yaml.snakeyaml.Yaml(options)
                .parse(new StringReader(text))
                .iterator();
    }

    /// The document.
    ///
    /// @throws Unreadable with the line, if the bytes aren't such YAML
    public static Tree read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable(bytes.length + " bytes", "at most %d bytes".formatted(MOST_BYTES), 0);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new YamlReader(text).document();
        } catch (CharacterCodingException _) {
            throw new Unreadable("bytes that are not UTF-8", "text in UTF-8", 0);
        } catch (MarkedYAMLException broken) {
            throw new Unreadable(
                    String.valueOf(broken.getProblem()),
                    "YAML",
                    broken.getProblemMark() == null
                            ? 0
                            : broken.getProblemMark().getLine() + 1);
        } catch (YAMLException broken) {
            throw new Unreadable(
                    String.valueOf(broken.getMessage()).lines().findFirst().orElse(""), "YAML", 0);
        }
    }

    private Tree document() {
        events.next();
        Event start = events.next();
        if (start instanceof StreamEndEvent) {
            throw new Unreadable("an empty file", "a list", 1);
        }
        if (start instanceof DocumentStartEvent document
                && document.getTags() != null
                && !document.getTags().isEmpty()) {
            throw new Unreadable("a tag directive", "plain YAML", line(start));
        }
        Tree root = value(events.next(), 0);
        Event end = events.next();
        if (!(end instanceof DocumentEndEvent) || !(events.next() instanceof StreamEndEvent)) {
            throw new Unreadable("a second document", "one document", line(end));
        }
        return root;
    }

    private Tree value(Event event, int depth) {
        if (depth > DEEPEST) {
            throw new Unreadable("values more than %d levels deep".formatted(DEEPEST), "fewer levels", line(event));
        }
        values++;
        if (values > MOST_VALUES) {
            throw new Unreadable("more than %d values".formatted(MOST_VALUES), "fewer", line(event));
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case MappingStartEvent start -> mapping(start, depth);
            case SequenceStartEvent start -> sequence(start, depth);
            case AliasEvent alias ->
                throw new Unreadable("the alias *" + alias.getAnchor(), "the value itself", line(event));
            default -> throw new Unreadable(event.toString(), "a value", line(event));
        };
    }

    private static Tree.Scalar scalar(ScalarEvent scalar) {
        refuseAnchor(scalar.getAnchor(), scalar);
        refuseTag(scalar.getTag(), scalar);
        return new Tree.Scalar(scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN);
    }

    private Tree.Mapping mapping(MappingStartEvent start, int depth) {
        refuseDecoration(start);
        Map<String, Tree> fields = new LinkedHashMap<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            if (!(event instanceof ScalarEvent name)) {
                throw new Unreadable("a name that is not text", "a name", line(event));
            }
            String key = scalar(name).text();
            if (fields.put(key, value(events.next(), depth + 1)) != null) {
                throw new Unreadable("the name %s twice".formatted(key), "each name once", line(event));
            }
        }
        return new Tree.Mapping(fields);
    }

    private Tree.Sequence sequence(SequenceStartEvent start, int depth) {
        refuseDecoration(start);
        List<Tree> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(value(event, depth + 1));
        }
        return new Tree.Sequence(items);
    }

    private static void refuseDecoration(CollectionStartEvent start) {
        refuseAnchor(start.getAnchor(), start);
        refuseTag(start.getTag(), start);
    }

    // Null where there is none: the library is not annotated.
    private static void refuseAnchor(@Nullable String anchor, Event event) {
        if (anchor != null) {
            throw new Unreadable("the anchor &" + anchor, "values without anchors", line(event));
        }
    }

    private static void refuseTag(@Nullable String tag, Event event) {
        if (tag != null) {
            throw new Unreadable("the tag " + tag, "values without tags", line(event));
        }
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }
}
