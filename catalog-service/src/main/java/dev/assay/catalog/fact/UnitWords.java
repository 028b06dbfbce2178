package dev.assay.catalog.fact;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Words of unit and scale in what is said around a figure.
///
/// Two forms are read, since others mean other figures: the figure itself with a word behind it ("40 thousand" beside
/// 40, "1.2 KB" beside 1.2 MB), and a heading that names the unit of its row ("(thousands)", "says hours").
final class UnitWords {

    /// Words that multiply; they contradict any figure that stands without them.
    private static final String SCALES = "thousands?|millions?|billions?";

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("kb", "KB"),
            Map.entry("kilobyte", "KB"),
            Map.entry("mb", "MB"),
            Map.entry("megabyte", "MB"),
            Map.entry("gb", "GB"),
            Map.entry("gigabyte", "GB"),
            Map.entry("ns", "ns"),
            Map.entry("nanosecond", "ns"),
            Map.entry("ms", "ms"),
            Map.entry("millisecond", "ms"),
            Map.entry("second", "s"),
            Map.entry("minute", "min"),
            Map.entry("hour", "h"));

    private static final String WORDS =
            SCALES + "|[kmg]b|(?:kilo|mega|giga)bytes?|ns|ms|nanoseconds?|milliseconds?|seconds?|minutes?|hours?";

    private static final Pattern BESIDE_A_FIGURE = Pattern.compile(
            "(?<![\\d.,])(\\d[\\d,]{0,18}(?:\\.\\d{1,9})?) ?(" + WORDS + ")\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern HEADING =
            Pattern.compile("(?:\\(|\\b(?:in|says) )(" + WORDS + ")\\b(?! of\\b)", Pattern.CASE_INSENSITIVE);

    private UnitWords() {}

    /// The words that contradict the unit of a fact, as they stand there.
    static Optional<String> contradiction(Fact fact) {
        return fact.value() instanceof Value.Numeric number
                ? Stream.of(fact.locator(), fact.remark(), fact.note())
                        .filter(Objects::nonNull)
                        .flatMap(text -> contradictions(text, number))
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<String> contradictions(String text, Value.Numeric number) {
        return Stream.concat(
                BESIDE_A_FIGURE
                        .matcher(text)
                        .results()
                        .filter(found ->
                                isPrinted(found.group(1), number) && contradicts(found.group(2), number.unit()))
                        .map(found -> found.group()),
                HEADING.matcher(text)
                        .results()
                        .filter(found -> contradicts(found.group(1), number.unit()))
                        .map(found -> found.group(1)));
    }

    private static boolean isPrinted(String figure, Value.Numeric number) {
        var read = new BigDecimal(figure.replace(",", ""));
        return Stream.of(number.low(), number.high(), number.typical())
                .filter(Objects::nonNull)
                .anyMatch(printed -> printed.compareTo(read) == 0);
    }

    private static boolean contradicts(String word, @Nullable String unit) {
        String small = word.toLowerCase(Locale.ROOT);
        if (small.matches(SCALES)) {
            return true;
        }
        String named = UNITS.getOrDefault(small, UNITS.get(small.replaceFirst("s$", "")));
        return !Objects.equals(named, unit) && Units.areSameDimension(named, unit);
    }
}
