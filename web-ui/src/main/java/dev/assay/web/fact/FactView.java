package dev.assay.web.fact;

import dev.assay.web.client.Changes;
import dev.assay.web.client.Fact;
import dev.assay.web.client.Source;
import dev.assay.web.client.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One fact as pages show it: what it says, how it came about, and where it stands.
public record FactView(
        String id,
        String figure,
        String figureWithUnit,
        Quality quality,
        Source source,
        @Nullable String locator,
        @Nullable String asOf,
        List<Condition> conditions,
        String notStated,
        @Nullable String variant,
        @Nullable String remark,
        @Nullable String note,
        boolean deprecated,
        @Nullable String rankReason,
        List<String> suspicions,
        boolean suspect,
        @Nullable String ruling,
        @Nullable String measurements,
        String href,
        Value value) {

    public FactView {
        conditions = List.copyOf(conditions);
        suspicions = List.copyOf(suspicions);
    }

    /// One condition that the source states.
    public record Condition(String name, String value) {}

    /// A fact, with its source looked up.
    public static FactView of(Fact fact, Sources sources) {
        return new FactView(
                fact.id(),
                Figures.text(fact.value()),
                Figures.withUnit(fact.value()),
                Quality.of(fact),
                sources.of(fact.source()),
                fact.locator(),
                fact.asOf(),
                fact.conditions().entrySet().stream()
                        .map(condition -> new Condition(Figures.words(condition.getKey()), shown(condition.getValue())))
                        .toList(),
                fact.notStated().stream().map(Figures::words).collect(Collectors.joining(", ")),
                fact.variant(),
                fact.remark(),
                fact.note(),
                fact.rank().equals(Changes.DEPRECATED),
                fact.rankReason(),
                fact.suspicions().stream().map(Fact.Suspicion::sentence).toList(),
                fact.suspect(),
                ruling(fact),
                fact.measured() == null ? null : fact.measured().sentence(),
                address(fact.technology(), fact.attribute()) + "#" + fact.id(),
                fact.value());
    }

    /// The page with all facts of one technology on one attribute.
    public static String address(String technology, String attribute) {
        return "/technologies/" + technology + "/facts/" + attribute;
    }

    /// How it came about, and whether others stand before it: `stated, deprecated`.
    public String standing() {
        return deprecated ? quality.label() + ", " + Changes.DEPRECATED : quality.label();
    }

    /// What it says, for a list in which nothing else tells whether others stand before it.
    public String saying() {
        return deprecated ? figureWithUnit + " (" + Changes.DEPRECATED + ")" : figureWithUnit;
    }

    /// The conditions in one line.
    public String conditionsInWords() {
        return conditions.stream()
                .map(condition -> condition.name() + " " + condition.value())
                .collect(Collectors.joining(", "));
    }

    /// What a variant of the technology it speaks of, if any.
    public Optional<String> spokenOf() {
        return Optional.ofNullable(variant);
    }

    private static @Nullable String ruling(Fact fact) {
        return fact.ruling() == null ? null : Figures.words(fact.ruling()) + ": " + fact.rulingReason();
    }

    private static String shown(Object value) {
        return value instanceof Number number ? Figures.number(number.doubleValue()) : String.valueOf(value);
    }
}
