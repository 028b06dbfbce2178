package dev.assay.catalog.comparison;

import dev.assay.catalog.source.SourceVerdict;
import dev.assay.catalog.technology.Technology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What sources conclude on one dimension: how many favour which side.
///
/// @param favours  the most sources first; a source that favours different sides under different conditions counts for
/// each
/// @param verdicts the ids of what they say
/// @param sentence the same in words
public record Conclusion(
        @Schema(examples = "performance") String dimension,
        List<Favour> favours,
        List<String> verdicts,
        String sentence) {

    /// A side, and how many sources favour it.
    ///
    /// @param technology a slug, or `depends`
    @Schema(name = "Favour")
    public record Favour(String technology, int sources) {}

    /// By dimension.
    static List<Conclusion> of(List<SourceVerdict> verdicts, List<Technology> technologies) {
        Map<String, String> names = technologies.stream().collect(Collectors.toMap(Technology::slug, Technology::name));
        return verdicts.stream()
                .filter(verdict -> names.containsKey(verdict.favours())
                        || verdict.favours().equals(SourceVerdict.DEPENDS))
                .collect(Collectors.groupingBy(SourceVerdict::dimension, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(dimension -> of(dimension.getKey(), dimension.getValue(), names))
                .toList();
    }

    private static Conclusion of(String dimension, List<SourceVerdict> verdicts, Map<String, String> names) {
        List<Favour> favours = verdicts.stream()
                .collect(Collectors.groupingBy(
                        SourceVerdict::favours,
                        TreeMap::new,
                        Collectors.mapping(SourceVerdict::source, Collectors.toSet())))
                .entrySet()
                .stream()
                .map(side -> new Favour(side.getKey(), side.getValue().size()))
                .sorted(Comparator.comparingInt(Favour::sources).reversed())
                .toList();
        return new Conclusion(
                dimension, favours, verdicts.stream().map(SourceVerdict::id).toList(), sentence(favours, names));
    }

    private static String sentence(List<Favour> favours, Map<String, String> names) {
        var parts = new ArrayList<String>();
        for (Favour favour : favours) {
            String sources = favour.sources() == 1 ? "1 source" : "%d sources".formatted(favour.sources());
            boolean isOne = favour.sources() == 1;
            String name = names.get(favour.technology());
            parts.add(
                    name == null
                            ? "%s %s that it depends".formatted(sources, isOne ? "says" : "say")
                            : "%s %s %s".formatted(sources, isOne ? "favours" : "favour", name));
        }
        return String.join("; ", parts) + ".";
    }
}
