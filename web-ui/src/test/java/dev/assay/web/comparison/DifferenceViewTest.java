package dev.assay.web.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.web.client.Attribute;
import dev.assay.web.client.Comparison;
import dev.assay.web.client.Fact;
import dev.assay.web.client.Technology;
import dev.assay.web.client.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceViewTest {

    private static final List<Technology> TECHNOLOGIES =
            List.of(technology("koa", "Koa"), technology("sinatra", "Sinatra"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
             6 |  6 | year     | by 6 years
            -6 | -6 | year     | by 6 years
            -1 | -1 | releases | by 1 release
             2 |  9 | ms       | by 2 ms
            -9 | -2 | ms       | by 2 ms
            """)
    void what_has_no_ratio_is_told_by_how_much_it_differs(double low, double high, String unit, String size) {
        assertEquals(
                size,
                view(new Comparison.Difference(null, new Comparison.Range(low, high, unit), null), unit)
                        .size());
    }

    private static DifferenceView view(Comparison.Difference difference, String unit) {
        var attribute = new Attribute("a", "A", "c", "number", unit, "lower", List.of(), null, null, null);
        var pair = new Comparison.Pair(
                List.of("koa", "sinatra"), "compared", List.of(), difference, true, "sinatra", null, List.of());
        var sides = List.of(side("koa"), side("sinatra"));
        return DifferenceView.of(new Comparison.Row(attribute, sides, List.of(pair)), TECHNOLOGIES);
    }

    private static Comparison.Side side(String technology) {
        var fact = new Fact(
                technology + "-a-1",
                technology,
                "a",
                new Value.Words("something"),
                null,
                Map.of(),
                List.of(),
                null,
                "source",
                null,
                null,
                "stated",
                "normal",
                null,
                null,
                null,
                null,
                List.of(),
                false,
                null);
        return new Comparison.Side(technology, List.of(fact), null, null);
    }

    private static Technology technology(String slug, String name) {
        return new Technology(slug, name, "framework", "", null, "", null, null, null, null, null, 1);
    }
}
