package dev.assay.catalog.revision;

import dev.assay.catalog.problem.CatalogRefusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A value of a closed list: a constant in Java, a lower-case word with hyphens in files, tables and JSON.
public interface Word {

    String name();

    /// How the value is written outside of Java. Each enum repeats it with its JSON annotation, because the OpenAPI
    /// scanner looks for that on the enum alone.
    String word();

    /// `AT_LEAST` becomes `at-least`.
    static String of(Word constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <W extends Enum<W> & Word> Optional<W> parse(Class<W> list, String word) {
        return Arrays.stream(list.getEnumConstants())
                .filter(constant -> constant.word().equals(word))
                .findFirst();
    }

    /// The constant that a word stands for.
    ///
    /// @throws IllegalArgumentException if it stands for none
    static <W extends Enum<W> & Word> W require(Class<W> list, String word) {
        return parse(list, word)
                .orElseThrow(() -> new IllegalArgumentException("%s is none of %s".formatted(word, choices(list))));
    }

    /// The constant that a parameter asks for; null where it is absent.
    ///
    /// @throws CatalogRefusal.BadParameter if it stands for none
    static <W extends Enum<W> & Word> @Nullable W wanted(Class<W> list, String parameter, @Nullable String word) {
        return word == null
                ? null
                : parse(list, word)
                        .orElseThrow(() -> new CatalogRefusal.BadParameter(parameter, "one of " + choices(list)));
    }

    /// All words of a list, for messages: `higher, lower, none`.
    static <W extends Enum<W> & Word> String choices(Class<W> list) {
        return Arrays.stream(list.getEnumConstants()).map(Word::word).collect(Collectors.joining(", "));
    }
}
