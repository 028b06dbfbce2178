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
}
