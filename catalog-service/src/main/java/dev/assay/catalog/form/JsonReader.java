package dev.assay.catalog.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads JSON as it was written: numbers keep their digits, no name comes twice in one object, nothing follows the
/// value, and no text has a character that can't be stored or sent back.
public final class JsonReader {

    private static final int DEEPEST = 8;
    private static final int LONGEST_NAME = 120;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST + 1).build())
            .build();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /// The value.
    ///
    /// @throws Unreadable with the line, if the bytes aren't such JSON in UTF-8
    public static Tree read(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            try (JsonParser parser = JSON.createParser(text)) {
                return new JsonReader(parser).document();
            }
        } catch (CharacterCodingException _) {
            throw new Unreadable("bytes that are not UTF-8", "JSON in UTF-8", 0);
        } catch (JsonEOFException cutOff) {
            // Its message tells of the parser's settings.
            throw new Unreadable("the end", "the rest of the JSON", line(cutOff));
        } catch (JsonProcessingException broken) {
            throw new Unreadable(withoutSettings(broken.getOriginalMessage()), "JSON", line(broken));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// What is broken, without how the parser could be set to put up with it.
    private static String withoutSettings(String message) {
        int settings = message.indexOf(": enable ");
        return settings < 0 ? message : message.substring(0, settings);
    }

    private static int line(JsonProcessingException broken) {
        return broken.getLocation() == null
                ? 0
                : Math.max(0, broken.getLocation().getLineNr());
    }

    private Tree document() throws IOException {
        if (parser.nextToken() == null) {
            throw unreadable("nothing", "an object");
        }
        Tree root = value();
        if (parser.nextToken() != null) {
            throw unreadable("more after the end", "one value");
        }
        return root;
    }

    private Tree value() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            case VALUE_STRING -> new Tree.Scalar(printable(parser.getText()), false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL ->
                new Tree.Scalar(parser.getText(), true);
            default -> throw unreadable(parser.currentToken().toString(), "a value");
        };
    }

    private Tree.Mapping mapping() throws IOException {
        Map<String, Tree> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = printable(parser.currentName());
            if (name.length() > LONGEST_NAME) {
                throw unreadable("a name of %d characters".formatted(name.length()), "a shorter name");
            }
            parser.nextToken();
            fields.put(name, value());
        }
        return new Tree.Mapping(fields);
    }

    private Tree.Sequence sequence() throws IOException {
        List<Tree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Tree.Sequence(items);
    }

    /// What the fields' own rule refuses as well, where it stands in the way of naming the mistake.
    private String printable(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int letter = text.codePointAt(at);
            if (letter == 0 || (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE)) {
                throw unreadable("the character U+%04X".formatted(letter), "text that can be stored");
            }
        }
        return text;
    }

    private Unreadable unreadable(String found, String expected) {
        return new Unreadable(found, expected, parser.currentLocation().getLineNr());
    }
}
