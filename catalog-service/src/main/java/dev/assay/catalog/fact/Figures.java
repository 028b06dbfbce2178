package dev.assay.catalog.fact;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Objects;

/// Values in English sentences.
public final class Figures {

    private static final int MOST_DECIMALS = 12;

    private Figures() {}

    /// A number with grouped digits, as exact as it is: `12,847.5`.
    public static String plain(BigDecimal number) {
        // A format is not safe to share between threads.
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    /// A value with its unit: `about 2,000 to 3,000 req/s`, `at least about 10,000 req/s`, `partial`, `yes`.
    public static String words(Value value) {
        return switch (value) {
            case Value.Numeric number -> words(number);
            case Value.Level level -> level.level();
            case Value.Truth truth -> truth.value() ? "yes" : "no";
            case Value.Text text -> text.text();
        };
    }

    private static String words(Value.Numeric number) {
        var words = new StringBuilder();
        if (number.high() == null) {
            words.append("at least ");
        } else if (number.low() == null) {
            words.append("at most ");
        }
        if (number.approximate()) {
            words.append("about ");
        }
        words.append(plain(Objects.requireNonNull(number.low() == null ? number.high() : number.low())));
        if (number.low() != null && number.high() != null && number.low().compareTo(number.high()) != 0) {
            words.append(" to ").append(plain(number.high()));
        }
        if (number.unit() != null) {
            words.append(' ').append(number.unit());
        }
        return words.toString();
    }
}
