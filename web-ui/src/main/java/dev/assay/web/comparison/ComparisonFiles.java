package dev.assay.web.comparison;

import dev.assay.web.client.Comparison;
import dev.assay.web.client.Fact;
import dev.assay.web.client.Source;
import dev.assay.web.fact.FactView;
import dev.assay.web.fact.Figures;
import dev.assay.web.fact.Markdown;
import dev.assay.web.fact.Sources;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A comparison to take away.
final class ComparisonFiles {

    private static final List<String> COLUMNS = List.of(
            "category",
            "attribute",
            "unit",
            "technology",
            "value",
            "variant",
            "conditions",
            "quality",
            "as of",
            "source",
            "where in it",
            "rank");

    private ComparisonFiles() {}

    /// Every fact a line, as RFC 4180 has it.
    static String csv(Comparison comparison) {
        var sources = new Sources(comparison.sources());
        Stream<String> lines = comparison.categories().stream()
                .flatMap(category -> category.attributes().stream()
                        .flatMap(row -> row.sides().stream()
                                .flatMap(side -> side.facts().stream()
                                        .map(fact -> line(
                                                category.category(),
                                                row.attribute().name(),
                                                row.attribute().unit(),
                                                fact,
                                                sources)))));
        return Stream.concat(Stream.of(quoted(COLUMNS)), lines).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(String category, String attribute, @Nullable String unit, Fact fact, Sources sources) {
        FactView view = FactView.of(fact, sources);
        return quoted(Stream.of(
                        category,
                        attribute,
                        unit,
                        fact.technology(),
                        view.figure(),
                        fact.variant(),
                        view.conditionsInWords(),
                        view.quality().label(),
                        fact.asOf(),
                        view.source().title(),
                        fact.locator(),
                        fact.rank())
                .map(value -> value == null ? "" : value)
                .toList());
    }

    private static String quoted(List<String> cells) {
        return cells.stream()
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }

    /// The page in short: verdicts, clear differences, and a table for each category.
    static String markdown(ComparisonView comparison, Optional<StandingView> standing) {
        var page = new StringBuilder("# " + text(comparison.names()) + " compared\n");
        standing.ifPresent(view -> {
            view.shortAnswer()
                    .forEach(statement ->
                            page.append("\n").append(text(statement.text())).append("\n"));
            view.choices().stream()
                    .filter(choice -> !choice.isEmpty())
                    .forEach(choice -> page.append("\n* **Choose ")
                            .append(text(choice.name()))
                            .append("** for: ")
                            .append(Stream.concat(choice.dimensions().stream(), choice.useCases().stream())
                                    .map(occasion -> text(occasion.words()))
                                    .collect(Collectors.joining("; "))));
            page.append("\n");
        });
        page.append("\n## Clear differences\n\n");
        comparison
                .keyDifferences()
                .forEach(key -> page.append("* **%s**: %s %s. %s\n"
                        .formatted(text(key.name()), text(key.winner()), text(key.size()), text(key.sentence()))));
        for (ComparisonView.Category category : comparison.all()) {
            page.append("\n## ").append(text(Figures.words(category.name()))).append("\n\n| Attribute |");
            comparison
                    .technologies()
                    .forEach(technology ->
                            page.append(" ").append(text(technology.name())).append(" |"));
            page.append("\n| --- |")
                    .append(" --- |".repeat(comparison.technologies().size()))
                    .append("\n");
            category.rows().forEach(row -> page.append(row(row)));
        }
        page.append("\n## Sources\n\n");
        comparison
                .sources()
                .forEach(source -> page.append("* ").append(source(source)).append("\n"));
        return page.append("\nCatalogue revision ")
                .append(comparison.revision())
                .append(".\n")
                .toString();
    }

    private static String row(ComparisonView.Row row) {
        String name = row.unit() == null ? row.name() : row.name() + " (" + row.unit() + ")";
        return row.cells().stream()
                .map(cell -> cell.telling()
                        .map(fact -> "%s%s (%s)"
                                .formatted(
                                        text(fact.figure()),
                                        cell.better().isEmpty() ? "" : ", " + text(cell.better()),
                                        text(fact.source().title())))
                        .orElse("unknown"))
                .collect(Collectors.joining(" | ", "| " + text(name) + " | ", " |\n"));
    }

    private static String source(Source source) {
        String words = text(source.title()) + (source.publisher().isEmpty() ? "" : ", " + text(source.publisher()));
        return source.hasWebAddress() && source.url() != null
                ? words + ", <" + source.url().replace(">", "%3E") + ">"
                : words;
    }

    private static String text(String given) {
        return Markdown.text(given);
    }
}
