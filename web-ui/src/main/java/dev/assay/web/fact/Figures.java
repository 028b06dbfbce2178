package dev.assay.web.fact;

import dev.assay.web.client.Attribute;
import dev.assay.web.client.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Figures and levels as people read them.
public final class Figures {

    private static final int MOST_DECIMALS = 12;

    /// What is counted, in the plural: `releases`, `cities`.
    private static final Pattern COUNTED = Pattern.compile("[a-z]{3,20}s");

    private static final Pattern ONE = Pattern.compile("(about |at least |at most )?1");

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern HYPHENATED =
            Pattern.compile("\\b(third|non|built|add|multi|single|first) (party|blocking|in|on|process|threaded)\\b");
    private static final Pattern API = Pattern.compile("\\bapi\\b");

    private Figures() {}

    /// A value without its unit, for tables whose rows name it.
    public static String text(Value value) {
        return switch (value) {
            case Value.Amount amount -> amount(amount);
            case Value.Level level -> words(level.level());
            case Value.Flag flag -> flag.value() ? "yes" : "no";
            case Value.Words words -> words.text();
            case Value.Missing missing -> words(missing.absence());
            case Value.Unknown _ -> "a value of a kind that this page can’t show";
        };
    }

    /// A value with its unit; a year that is a name has none.
    public static String withUnit(Value value) {
        if (!(value instanceof Value.Amount amount) || amount.unit() == null || isYear(amount.low(), amount)) {
            return text(value);
        }
        String text = text(value);
        return text + " " + unit(amount.unit(), text);
    }

    /// A unit as it stands by itself, at the head of figures. The year that it speaks of may be a name.
    public static String unit(String unit) {
        return unit.equals("year") ? unit : unit(unit, "");
    }

    /// The unit at the head of an attribute's figures; none where the name says it: `GitHub stars`.
    public static @Nullable String unitBeside(Attribute attribute) {
        String unit = attribute.unit();
        if (unit == null) {
            return null;
        }
        boolean isNamed = Stream.of(attribute.name().toLowerCase(Locale.ROOT).split(" "))
                .anyMatch(word -> word.equals(unit) || word.equals(unit(unit, "")));
        return isNamed ? null : unit(unit);
    }

    /// A unit as it stands behind a figure: `1 month`, `6 months`, `1 release`. Sources of the catalogue count in the
    /// plural, and name spans of time in the singular.
    public static String unit(String unit, String figure) {
        if (unit.startsWith("x ")) {
            return "times " + unit.substring(2);
        }
        boolean isOne = ONE.matcher(figure).matches();
        return switch (unit) {
            case "x" -> "times";
            case "day", "week", "month", "year" -> isOne ? unit : unit + "s";
            case "people" -> isOne ? "person" : unit;
            default -> isOne && COUNTED.matcher(unit).matches() ? singular(unit) : unit;
        };
    }

    private static String singular(String counted) {
        return counted.endsWith("ies")
                ? counted.substring(0, counted.length() - 3) + "y"
                : counted.substring(0, counted.length() - 1);
    }

    /// A number with separators and no more digits than it is worth: whole from 100 on, else three that count.
    public static String number(double number) {
        BigDecimal exact = BigDecimal.valueOf(number);
        BigDecimal shown = Math.abs(number) >= 100
                ? exact.setScale(0, RoundingMode.HALF_UP)
                : exact.round(new MathContext(3, RoundingMode.HALF_UP));
        return grouped(shown, 6);
    }

    /// How many times the larger is the smaller: `by a factor of 1.55`, from one end to the other where they
    /// differ. A ratio below 1 is turned round, so that nobody has to; zero can't be.
    public static String times(@Nullable Double low, @Nullable Double high) {
        if (high != null && high > 0 && high < 1) {
            return times(1 / high, low == null || low == 0 ? null : Double.valueOf(1 / low));
        }
        String from = low == null ? "" : factor(low);
        String to = high == null ? "" : factor(high);
        String factor = from.isEmpty()
                ? "up to " + to
                : to.isEmpty() ? "at least " + from : from.equals(to) ? from : from + " to " + to;
        return "by a factor of " + factor;
    }

    /// A factor with two decimals while it is small.
    public static String factor(double factor) {
        return number(factor < 10 ? Math.round(factor * 100) / 100.0 : Math.round(factor * 10) / 10.0);
    }

    /// A heading as it stands inside a sentence: `Types and API contract` begins small, `API contract` doesn't.
    public static String inSentence(String heading) {
        boolean name = heading.length() < 2 || Character.isUpperCase(heading.charAt(1));
        return name ? heading : heading.substring(0, 1).toLowerCase(Locale.ROOT) + heading.substring(1);
    }

    /// What is said of an attribute, its levels in words.
    public static String inWords(Attribute attribute, String text) {
        return attribute.scale().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .reduce(text, (said, level) -> said.replace(level, words(level)));
    }

    /// The words of an identifier: `non-blocking-or-virtual-threads`, `durationSeconds`.
    public static String words(String identifier) {
        String separate = HUMP.matcher(identifier)
                .replaceAll("-")
                .toLowerCase(Locale.ROOT)
                .replace('-', ' ');
        return API.matcher(HYPHENATED.matcher(separate).replaceAll("$1-$2")).replaceAll("API");
    }

    private static String amount(Value.Amount amount) {
        String figure = range(amount);
        return amount.approximate() && amount.bound() == null ? "about " + figure : figure;
    }

    private static String range(Value.Amount amount) {
        Double low = amount.low();
        Double high = amount.high();
        if (low == null && high == null) {
            return "no figure";
        }
        if (low == null) {
            return "at most " + plain(high, amount);
        }
        if (high == null) {
            return "at least " + plain(low, amount);
        }
        if (low.equals(high)) {
            return plain(low, amount);
        }
        String ends = plain(low, amount) + " to " + plain(high, amount);
        return amount.typical() == null ? ends : plain(amount.typical(), amount) + " (" + ends + ")";
    }

    /// As exact as the source is: the catalogue's sentences on the same pages round nothing either. A year is a name
    /// rather than a quantity: it takes no separator.
    private static String plain(@Nullable Double number, Value.Amount amount) {
        double shown = number == null ? 0 : number;
        return isYear(shown, amount)
                ? Long.toString(Math.round(shown))
                : grouped(BigDecimal.valueOf(shown), MOST_DECIMALS);
    }

    private static String grouped(BigDecimal number, int decimals) {
        // A format is not safe to share between threads.
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    private static boolean isYear(@Nullable Double number, Value.Amount amount) {
        return "year".equals(amount.unit()) && number != null && number > 1900 && number < 2200;
    }
}
