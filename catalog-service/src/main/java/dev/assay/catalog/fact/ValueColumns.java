package dev.assay.catalog.fact;

import dev.assay.catalog.revision.Word;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A value as a row has it: its type, and what values of that type have.
@Embeddable
record ValueColumns(
        String valueType,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable BigDecimal typical,
        @Nullable Boolean approximate,
        @Nullable String unit,
        @Nullable String level,
        @Nullable BigDecimal levelIndex,
        @Nullable Boolean truth,
        @Nullable String text,
        @Nullable String absence) {

    static ValueColumns of(Value value) {
        return switch (value) {
            case Value.Numeric number ->
                new ValueColumns(
                        "number",
                        number.low(),
                        number.high(),
                        number.typical(),
                        number.approximate(),
                        number.unit(),
                        null,
                        null,
                        null,
                        null,
                        null);
            case Value.Level level ->
                new ValueColumns(
                        "level",
                        null,
                        null,
                        null,
                        null,
                        null,
                        level.level(),
                        BigDecimal.valueOf(level.index()),
                        null,
                        null,
                        null);
            case Value.Truth truth ->
                new ValueColumns("boolean", null, null, null, null, null, null, null, truth.value(), null, null);
            case Value.Text text ->
                new ValueColumns("text", null, null, null, null, null, null, null, null, text.text(), null);
            case Value.Missing missing ->
                new ValueColumns(
                        "missing",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        missing.absence().word());
        };
    }

    Value value() {
        return switch (valueType) {
            case "number" -> new Value.Numeric(low, high, typical, bound(), Objects.requireNonNull(approximate), unit);
            case "level" ->
                new Value.Level(
                        Objects.requireNonNull(level),
                        Objects.requireNonNull(levelIndex).intValueExact());
            case "boolean" -> new Value.Truth(Objects.requireNonNull(truth));
            case "text" -> new Value.Text(Objects.requireNonNull(text));
            case "missing" -> new Value.Missing(Word.require(Absence.class, Objects.requireNonNull(absence)));
            default -> throw new IllegalArgumentException("No facts have values of the type " + valueType);
        };
    }

    private @Nullable Bound bound() {
        return low == null ? Bound.AT_MOST : high == null ? Bound.AT_LEAST : null;
    }
}
