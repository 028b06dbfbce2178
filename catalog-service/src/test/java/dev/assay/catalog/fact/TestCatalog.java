package dev.assay.catalog.fact;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.attribute.ComparableWithin;
import dev.assay.catalog.attribute.ConditionKey;
import dev.assay.catalog.attribute.DataType;
import dev.assay.catalog.attribute.Direction;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.revision.Entries;
import dev.assay.catalog.source.Source;
import dev.assay.catalog.source.SourceKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A small catalogue for tests: a few attributes, two sources, and the facts that a test adds.
public final class TestCatalog {

    public static final Attribute THROUGHPUT = number("throughput", "performance", "req/s", Direction.HIGHER)
            .within(ComparableWithin.SOURCE, ConditionKey.CONNECTIONS);
    public static final Attribute LATENCY =
            number("latency-average", "performance", "ms", Direction.LOWER).within(ComparableWithin.SOURCE);
    public static final Attribute P99 =
            number("latency-p99", "performance", "ms", Direction.LOWER).within(ComparableWithin.SOURCE);
    public static final Attribute SIZE =
            number("framework-size", "footprint", "KB", Direction.LOWER).within(ComparableWithin.ANYWHERE);
    public static final Attribute FIRST_RELEASE =
            number("first-release-year", "maintenance", "year", Direction.LOWER).within(ComparableWithin.ANYWHERE);
    public static final Attribute QUESTIONS =
            number("questions", "community", "questions", Direction.NONE).within(ComparableWithin.ANYWHERE);

    public static final Attribute EXTENSIONS = number("extensions-count", "ecosystem", "packages", Direction.HIGHER)
            .within(ComparableWithin.ANYWHERE, ConditionKey.REGISTRY);

    private static final List<Attribute> ATTRIBUTES =
            List.of(THROUGHPUT, LATENCY, P99, SIZE, FIRST_RELEASE, QUESTIONS, EXTENSIONS);
    private static final List<Source> SOURCES = Stream.of("run", "other-run")
            .map(id -> new Source(id, "The " + id, "Somebody", SourceKind.BENCHMARK, null, null, "2026-11-21", null))
            .toList();

    private TestCatalog() {}

    public static Contents of(Fact... facts) {
        return of(Arrays.asList(facts));
    }

    public static Contents of(List<Fact> facts) {
        return Contents.EMPTY
                .with(Attribute.class, Entries.of(ATTRIBUTES))
                .with(Source.class, Entries.of(SOURCES))
                .with(Fact.class, Entries.of(facts));
    }

    public static Countable number(String id, String category, @Nullable String unit, Direction direction) {
        return new Countable(id, category, unit, direction);
    }

    /// A numeric attribute, but for what makes two facts of it comparable.
    public record Countable(
            String id, String category, @Nullable String unit, Direction direction) {

        public Attribute within(ComparableWithin reach, ConditionKey... essential) {
            return new Attribute(
                    id,
                    id,
                    category,
                    DataType.NUMBER,
                    unit,
                    direction,
                    null,
                    "As counted",
                    "In words",
                    reach,
                    List.of(essential));
        }
    }
}
