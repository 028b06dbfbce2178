package dev.assay.recommender.replica;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A JSON object of an event, with the place where it stands, so that what is wrong in it can be told.
///
/// @param pointer a JSON pointer (RFC 6901)
record Tree(String pointer, Map<?, ?> members) {

    String text(String key) {
        String text = textOrNull(key);
        if (text == null) {
            throw wrong(key, "a text");
        }
        return text;
    }

    @Nullable
    String textOrNull(String key) {
        return switch (members.get(key)) {
            case null -> null;
            case String text -> text;
            default -> throw wrong(key, "a text");
        };
    }

    long wholeNumber(String key) {
        return switch (members.get(key)) {
            case Integer number -> number;
            case Long number -> number;
            case null, default -> throw wrong(key, "a whole number");
        };
    }

    @Nullable
    Double numberOrNull(String key) {
        return switch (members.get(key)) {
            case null -> null;
            case Number number -> number.doubleValue();
            default -> throw wrong(key, "a number");
        };
    }

    /// An absent value is false.
    boolean isTrue(String key) {
        return switch (members.get(key)) {
            case null -> false;
            case Boolean value -> value;
            default -> throw wrong(key, "true or false");
        };
    }

    Tree object(String key) {
        if (members.get(key) instanceof Map<?, ?> object) {
            return new Tree(pointer + "/" + key, object);
        }
        throw wrong(key, "an object");
    }

    List<Tree> list(String key) {
        if (!(members.get(key) instanceof List<?> list)) {
            throw wrong(key, "a list");
        }
        return IntStream.range(0, list.size())
                .mapToObj(i -> {
                    if (list.get(i) instanceof Map<?, ?> object) {
                        return new Tree("%s/%s/%d".formatted(pointer, key, i), object);
                    }
                    throw wrong(key, "a list of objects");
                })
                .toList();
    }

    /// An absent list is empty.
    List<String> texts(String key) {
        return switch (members.get(key)) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> throw wrong(key, "a list of texts");
        };
    }

    /// An absent object is empty.
    Map<String, Object> scalars(String key) {
        Map<String, Object> scalars = new LinkedHashMap<>();
        if (members.get(key) == null) {
            return scalars;
        }
        for (Map.Entry<?, ?> member : object(key).members.entrySet()) {
            switch (member.getValue()) {
                case String text -> scalars.put(String.valueOf(member.getKey()), text);
                case Number number -> scalars.put(String.valueOf(member.getKey()), number);
                case Boolean value -> scalars.put(String.valueOf(member.getKey()), value);
                case null, default -> throw wrong(key, "an object of texts, numbers, true and false");
            }
        }
        return scalars;
    }

    private IllegalArgumentException wrong(String key, String expected) {
        return new IllegalArgumentException("%s/%s must be %s".formatted(pointer, key, expected));
    }
}
