package dev.assay.recommender.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// JSON, strictly read: what is checked is what was sent. No key twice, nothing behind the end, limited
/// depth and length, valid UTF-8.
public final class Json {

    private static final int DEPTH = 50;
    private static final int LONGEST_TEXT = 20_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNumberLength(100)
                            .maxNameLength(200)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private static final ObjectReader WRITTEN =
            MAPPER.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Json() {}

    /// Reads an object as maps, lists, strings, numbers, booleans and nulls.
    ///
    /// @throws NotJson if it is anything else
    public static Map<String, Object> readObject(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (MAPPER.readValue(text, Object.class) instanceof Map<?, ?> object) {
                @SuppressWarnings("unchecked") // the keys of a JSON object are strings
                var keyed = (Map<String, Object>) object;
                return keyed;
            }
            throw new NotJson("The body must be a JSON object.");
        } catch (CharacterCodingException notUtf8) {
            throw new NotJson("The body isn't valid UTF-8.");
        } catch (StreamConstraintsException tooMuch) {
            throw new NotJson("The body is nested too deeply, or a text or number in it is too long.");
        } catch (JsonProcessingException malformed) {
            // The parser's own message speaks of its internals.
            JsonLocation at = malformed.getLocation();
            throw new NotJson("The body isn't valid JSON (each key once, nothing behind the end): see "
                    + (at == null ? "its end." : "line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr())));
        }
    }

    /// Reads what was written here before, perhaps by another version: fields that are unknown by now are left out.
    public static <T> T read(String written, Class<T> type) {
        try {
            return WRITTEN.forType(type).readValue(written);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("Not written as " + type, impossible);
        }
    }

    /// Writes records, maps and lists; what is null is left out of objects.
    public static String write(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /// The same, in UTF-8.
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("Not writable as JSON: " + value.getClass(), impossible);
        }
    }
}
