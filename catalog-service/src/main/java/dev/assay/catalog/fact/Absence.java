package dev.assay.catalog.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;
import java.util.List;
import java.util.Optional;

/// Why there is no value. None of them is a zero or a no.
public enum Absence implements Word {
    /// Nobody says.
    UNKNOWN,
    /// The technology can't have such a value.
    NOT_APPLICABLE,
    /// A source set out to measure it, and couldn't.
    NOT_MEASURED;

    /// Why facts of one attribute give no value: what the most telling of them says, and unknown
    /// without any. Empty where one of them gives a value.
    public static Optional<Absence> of(List<Fact> facts) {
        if (facts.stream().anyMatch(Fact::hasValue)) {
            return Optional.empty();
        }
        return Optional.of(facts.stream()
                .min(FactOrder.MOST_TELLING_FIRST)
                .map(Absence::said)
                .orElse(UNKNOWN));
    }

    private static Absence said(Fact fact) {
        return fact.value() instanceof Value.Missing missing ? missing.absence() : UNKNOWN;
    }

    @Override
    @JsonValue
    public String word() {
        return Word.of(this);
    }

    /// `not measured`.
    public String words() {
        return word().replace('-', ' ');
    }
}
