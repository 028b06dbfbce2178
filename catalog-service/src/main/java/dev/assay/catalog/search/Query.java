package dev.assay.catalog.search;

import dev.assay.catalog.problem.CatalogRefusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody looks for: one word or several.
///
/// @param text  the words with a space between them, small, without those that only connect others
/// @param names what may be a name, well or badly written: each word, and each two that follow each other as one
record Query(String text, List<String> names) {

    private static final int MOST = 200;
    private static final int SHORTEST_NAME = 3;
    private static final int MOST_NAMES = 20;
    private static final String FORM = "1 to %d characters with a letter or a digit among them".formatted(MOST);

    /// What people write between names.
    private static final Set<String> CONNECTING = Set.of("vs", "versus", "against", "or", "and", "the", "a", "with");

    Query {
        names = List.copyOf(names);
    }

    /// @throws CatalogRefusal.BadParameter if nothing can be looked for
    static Query parse(@Nullable String given) {
        if (given == null || given.codePointCount(0, given.length()) > MOST) {
            throw new CatalogRefusal.BadParameter("q", FORM);
        }
        List<String> words = words(given);
        List<String> telling =
                words.stream().filter(word -> !CONNECTING.contains(word)).toList();
        if (words.isEmpty()) {
            throw new CatalogRefusal.BadParameter("q", FORM);
        }
        List<String> wanted = telling.isEmpty() ? words : telling;
        return new Query(String.join(" ", wanted), names(wanted));
    }

    private static List<String> names(List<String> words) {
        var names = new LinkedHashSet<>(words);
        for (int at = 1; at < words.size(); at++) {
            names.add(words.get(at - 1) + words.get(at));
        }
        return names.stream()
                .filter(name -> name.length() >= SHORTEST_NAME)
                .limit(MOST_NAMES)
                .toList();
    }

    /// Runs of letters, digits and what names have inside: `node.js`, `c#`, `asp.net`. Everything else parts words, so
    /// nothing that a query language gives a meaning to is left.
    private static List<String> words(String given) {
        var cleaned = new StringBuilder();
        given.codePoints().forEach(letter -> cleaned.appendCodePoint(isOfWord(letter) ? letter : ' '));
        var words = new ArrayList<String>();
        Arrays.stream(cleaned.toString().toLowerCase(Locale.ROOT).split(" ", -1))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .forEach(words::add);
        return words;
    }

    private static boolean isOfWord(int letter) {
        return Character.isLetterOrDigit(letter) || letter == '.' || letter == '#' || letter == '+';
    }
}
