package dev.assay.catalog.fact;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// The numbers at the end of the ids of facts.
@Singleton
public class FactNumbers {

    private static final int MOST_DIGITS = 12;

    private final FactRepository facts;

    FactNumbers(FactRepository facts) {
        this.facts = facts;
    }

    /// Whether a text is a number that a fact can have.
    public static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /// The next number for a fact of a technology and attribute: higher than any that was ever given, or
    /// the first that never was where somebody has chosen the highest that there is.
    public long next(String technology, String attribute) {
        String stem = "%s-%s-".formatted(technology, attribute);
        Set<Long> given = facts.idsEver(technology, attribute).stream()
                .map(id -> Long.valueOf(id.substring(stem.length())))
                .collect(Collectors.toSet());
        long next = given.isEmpty() ? 1 : Collections.max(given) + 1;
        return isNumber(String.valueOf(next))
                ? next
                : LongStream.iterate(1, number -> number + 1)
                        .filter(number -> !given.contains(number))
                        .findFirst()
                        .orElseThrow();
    }
}
