package dev.assay.web.shell;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A choice that narrows a list, held in the address: what can be chosen, and what was (empty for everything).
///
/// @param name  of the parameter
/// @param label of the field
/// @param all   what choosing nothing is called
public record Facet(String name, String label, String all, String chosen, List<Option> options) {

    /// One value, and the words for it.
    public record Option(String value, String words) {}

    public Facet {
        options = List.copyOf(options);
    }

    /// A choice among the values that occur, by their words.
    public static Facet of(
            String name, String label, String all, String chosen, Stream<String> values, UnaryOperator<String> words) {
        return new Facet(
                name,
                label,
                all,
                chosen,
                values.distinct()
                        .map(value -> new Option(value, words.apply(value)))
                        .sorted(Comparator.comparing(Option::words))
                        .toList());
    }

    /// True for a value that the choice leaves in the list.
    public boolean keeps(String value) {
        return chosen.isEmpty() || chosen.equals(value);
    }

    /// True if any of several values is left in the list.
    public boolean keepsAny(List<String> values) {
        return chosen.isEmpty() || values.contains(chosen);
    }
}
