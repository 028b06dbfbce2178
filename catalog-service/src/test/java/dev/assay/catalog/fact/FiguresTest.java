package dev.assay.catalog.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12847.5 | 12847.5 | false | 12,847.5 req/s",
                "2000    | 3000    | true  | about 2,000 to 3,000 req/s",
                "10000   |         | false | at least 10,000 req/s",
                "        | 40.8    | true  | at most about 40.8 req/s",
                "3.60    | 3.60    | false | 3.6 req/s",
            })
    void numbers_read_as_a_person_would_say_them(
            @Nullable BigDecimal low, @Nullable BigDecimal high, boolean approximate, String words) {
        Bound bound = low == null ? Bound.AT_MOST : high == null ? Bound.AT_LEAST : null;
        assertEquals(words, Figures.words(new Value.Numeric(low, high, null, bound, approximate, "req/s")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4    | 4    | week      | 4 weeks",
                "1    | 1    | week      | 1 week",
                "10   | 16   | week      | 10 to 16 weeks",
                "36   |      | month     | at least 36 months",
                "15   | 15   | year      | 15 years",
                "2010 | 2010 | year      | 2010",
                "1885 | 1885 | rank      | rank 1,885",
                "4    | 8    | x         | 4 to 8 times",
                "1    | 1    | packages  | 1 package",
                "1    | 1    | people    | 1 person",
                "1.0  | 1.0  | ms        | 1 ms",
                "3    | 3    | lines     | 3 lines",
                "1    | 1    | req/s     | 1 req/s",
            })
    void units_follow_their_figure(BigDecimal low, @Nullable BigDecimal high, String unit, String words) {
        Bound bound = high == null ? Bound.AT_LEAST : null;
        assertEquals(words, Figures.words(new Value.Numeric(low, high, null, bound, false, unit)));
    }

    @ParameterizedTest
    @CsvSource({
        "partial, partial",
        "same-language, same language",
        "async-handlers-on-sync-server, async handlers on sync server",
        "official-add-on, official add-on",
        "non-blocking-or-virtual-threads, non-blocking or virtual threads",
        "third-party, third-party",
        "built-in, built-in",
    })
    void levels_are_words(String level, String words) {
        assertEquals(words, Figures.words(new Value.Level(level, 1)));
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN, unknown", "NOT_APPLICABLE, not applicable", "NOT_MEASURED, not measured"})
    void what_is_missing_is_told_apart(Absence absence, String words) {
        assertEquals(words, Figures.words(new Value.Missing(absence)));
    }
}
