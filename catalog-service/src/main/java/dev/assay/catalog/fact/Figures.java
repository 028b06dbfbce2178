package dev.assay.catalog.fact;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Values in English sentences.
public final class Figures {

    /// The unit of attributes that are dates, and of spans.
    public static final String YEAR = "year";

    /// The hyphens of a level that stand for blanks, as a regular expression both of Java and of PostgreSQL.
    public static final String HYPHEN_BETWEEN_WORDS = "(?<!(^|[^a-z])(add|built|multi|non|third))-";

    private static final int MOST_DECIMALS = 12;
    private static final String RANK = "rank";
    private static final Pattern BETWEEN_WORDS = Pattern.compile(HYPHEN_BETWEEN_WORDS);
    private static final Pattern COUNTED = Pattern.compile("[a-z]{4,20}s");

    private Figures() {}

    /// A number with grouped digits, as exact as it is: `12,847.5`.
    public static String plain(BigDecimal number) {
        // A format is not safe to share between threads.
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    /// A value with its unit: `about 2,000 to 3,000 req/s`, `4 weeks`, `rank 7`, `partial`, `yes`, `not measured`.
    public static String words(Value value) {
        return switch (value) {
            case Value.Numeric number -> words(number);
            case Value.Level level -> level(level.level());
            case Value.Truth truth -> truth.value() ? "yes" : "no";
            case Value.Text text -> text.text();
            case Value.Missing missing -> missing.absence().words();
        };
    }

    /// A level of a scale: `async handlers on sync server`, `official add-on`.
    public static String level(String level) {
        return BETWEEN_WORDS.matcher(level).replaceAll(" ");
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
        if (RANK.equals(number.unit())) {
            words.append("rank ");
        }
        BigDecimal from = Objects.requireNonNull(number.low() == null ? number.high() : number.low());
        BigDecimal to = Objects.requireNonNull(number.high() == null ? number.low() : number.high());
        boolean isDate = isDate(number.unit(), from) && isDate(number.unit(), to);
        words.append(isDate ? from.toPlainString() : plain(from));
        if (from.compareTo(to) != 0) {
            words.append(" to ").append(isDate ? to.toPlainString() : plain(to));
        }
        if (number.unit() != null && !RANK.equals(number.unit()) && !isDate) {
            boolean isOne = from.compareTo(BigDecimal.ONE) == 0 && to.compareTo(BigDecimal.ONE) == 0;
            words.append(' ').append(unit(number.unit(), isOne));
        }
        return words.toString();
    }

    /// Whether a number names a year, rather than counting years.
    public static boolean isDate(@Nullable String unit, BigDecimal number) {
        return YEAR.equals(unit)
                && number.compareTo(BigDecimal.valueOf(1900)) > 0
                && number.compareTo(BigDecimal.valueOf(2200)) < 0;
    }

    /// A unit behind one or several: what is counted is written in the plural, times and spans in the singular.
    private static String unit(String unit, boolean isOne) {
        return switch (unit) {
            case "x" -> "times";
            case "week", "month", YEAR -> isOne ? unit : unit + "s";
            case "people" -> isOne ? "person" : unit;
            default -> isOne && COUNTED.matcher(unit).matches() ? unit.substring(0, unit.length() - 1) : unit;
        };
    }
}
