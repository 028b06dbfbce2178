package dev.assay.catalog.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One entry of each kind, as people write it.
final class Examples {

    private static final String SOURCE = "the-benchmarker-2026-02";

    private Examples() {}

    static Map<String, Object> of(EntryKind kind) {
        var entry = new HashMap<>(fields(kind));
        entry.put("reason", "A test");
        return entry;
    }

    private static Map<String, Object> fields(EntryKind kind) {
        return switch (kind) {
            case FACT ->
                Map.of(
                        "technology", "flask",
                        "attribute", "throughput",
                        "value", 1234,
                        "unit", "req/s",
                        "conditions", Map.of("connections", 64),
                        "source", SOURCE,
                        "locator", "Table 1",
                        "quality", "measured");
            case SOURCE ->
                Map.of(
                        "title", "An example",
                        "publisher", "Somebody",
                        "kind", "documentation",
                        "url", "https://example.org/",
                        "retrieved", "2026-06-03");
            case TECHNOLOGY ->
                Map.of(
                        "name", "Example",
                        "kind", "framework",
                        "language", "Python",
                        "runtime", "CPython",
                        "tagline", "A framework for examples",
                        "latestVersion", Map.of("version", "1.0", "source", SOURCE),
                        "licence", Map.of("id", "MIT", "source", SOURCE),
                        "repository", "https://example.org/repository");
            case ATTRIBUTE ->
                Map.of(
                        "name", "Example",
                        "category", "performance",
                        "dataType", "ordinal",
                        "scale", List.of("low", "high"),
                        "direction", "higher",
                        "definition", "What is judged",
                        "comparability", "Never",
                        "comparableWithin", "nowhere");
            case CASE_STUDY ->
                Map.ofEntries(
                        Map.entry("title", "An example"),
                        Map.entry("technologies", List.of("flask")),
                        Map.entry("domain", "Examples"),
                        Map.entry("problem", "There was none"),
                        Map.entry("solution", "This one"),
                        Map.entry("result", "It is there"),
                        Map.entry("figures", List.of(Map.of("what", "latency", "value", 3, "unit", "ms"))),
                        Map.entry("source", SOURCE),
                        Map.entry("grade", "C"),
                        Map.entry("gradeReason", "Nobody measured"));
            case TRADE_OFF ->
                Map.of(
                        "technology", "flask",
                        "polarity", "strength",
                        "statement", "It is small",
                        "attributes", List.of("throughput"),
                        "sources", List.of(SOURCE));
            case SOURCE_VERDICT ->
                Map.of(
                        "source", SOURCE,
                        "technologies", List.of("flask", "express"),
                        "dimension", "overall",
                        "favours", "depends",
                        "summary", "It depends",
                        "locator", "Conclusion");
            case USE_CASE -> Map.of("name", "Example", "description", "What it is for");
            case FIT ->
                Map.of("technology", "flask", "useCase", "ml-serving", "fit", "good", "sources", List.of(SOURCE));
            case QUESTION ->
                Map.of(
                        "question",
                        "Is this an example?",
                        "answer",
                        "Yes",
                        "technologies",
                        List.of("flask"),
                        "sources",
                        List.of(SOURCE));
        };
    }
}
