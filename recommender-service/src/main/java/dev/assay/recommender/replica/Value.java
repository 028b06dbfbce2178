package dev.assay.recommender.replica;

import org.jspecify.annotations.Nullable;

/// The value of a fact, by the data type of its attribute.
public sealed interface Value {

    /// A number or an interval: `low` equals `high` where it is exact, one of them is absent where only a bound
    /// is known.
    ///
    /// @param bound `at-least` or `at-most` where the source gives one
    record NumberValue(
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double typical,
            @Nullable String bound,
            boolean approximate,
            @Nullable String unit)
            implements Value {

        public NumberValue {
            requireFinite("low", low);
            requireFinite("high", high);
            requireFinite("typical", typical);
            if (low == null && high == null) {
                throw new IllegalArgumentException("a number needs a low or a high end");
            }
            if (low != null && high != null && low > high) {
                throw new IllegalArgumentException("low " + low + " is above high " + high);
            }
        }

        private static void requireFinite(String name, @Nullable Double number) {
            if (number != null && !Double.isFinite(number)) {
                throw new IllegalArgumentException(name + " must be finite, was " + number);
            }
        }
    }

    /// A level of the attribute's scale; index 0 is the lowest.
    record LevelValue(String level, int index) implements Value {}

    /// Yes or no.
    record BooleanValue(boolean value) implements Value {}

    /// Words, which no score is made of unless a criterion maps them.
    record TextValue(String text) implements Value {}

    /// The source says why there is no value: never a zero, it takes no part in scores.
    ///
    /// @param absence unknown, not-applicable or not-measured
    record MissingValue(String absence) implements Value {}

    /// A type of value that this version doesn't know; it takes no part in scores.
    record UnknownValue(String type) implements Value {}
}
