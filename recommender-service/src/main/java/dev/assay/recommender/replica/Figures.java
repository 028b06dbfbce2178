package dev.assay.recommender.replica;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;

/// Values and numbers in words.
public final class Figures {

    private Figures() {}

    /// What a fact says, without its unit.
    public static String words(Value value) {
        return switch (value) {
            case Value.LevelValue level -> "\"" + level.level().replace('-', ' ') + "\"";
            case Value.TextValue(String text) -> "\"" + text + "\"";
            case Value.BooleanValue(boolean yes) -> yes ? "\"yes\"" : "\"no\"";
            case Value.NumberValue number -> interval(number);
            case Value.MissingValue(String absence) -> absence.replace('-', ' ');
            case Value.UnknownValue _ -> "of an unknown type";
        };
    }

    /// What a fact says.
    public static String withUnit(Value value) {
        return value instanceof Value.NumberValue number && number.unit() != null
                ? words(value) + " " + number.unit()
                : words(value);
    }

    /// Three significant digits, without an exponent.
    public static String figure(double number) {
        return new BigDecimal(number, new MathContext(3)).stripTrailingZeros().toPlainString();
    }

    private static String interval(Value.NumberValue number) {
        if (number.low() == null) {
            return "at most " + figure(Objects.requireNonNull(number.high()));
        }
        if (number.high() == null) {
            return "at least " + figure(number.low());
        }
        return number.low().equals(number.high())
                ? figure(number.low())
                : figure(number.low()) + " to " + figure(number.high());
    }
}
