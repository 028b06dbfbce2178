package dev.assay.web.comparison;

import dev.assay.web.client.Attribute;
import dev.assay.web.client.Comparison;
import dev.assay.web.client.Technology;
import dev.assay.web.fact.Figures;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What can be said of the sides of one row, in words.
///
/// @param headline a few words for the cell
/// @param size how far apart, where that was computed
/// @param explanation the whole sentence, or why nothing can be said
/// @param leads who is better than whom, by slug
record DifferenceView(Kind kind, String headline, String size, String explanation, List<Lead> leads) {

    /// One side that is better than another, where both can be compared and are apart.
    record Lead(String better, String than) {}

    /// The ways in which a row ends, from what tells most to what tells least.
    enum Kind {
        BETTER("better"),
        DIFFERENT("different"),
        EQUAL("equal"),
        NOT_COMPARABLE("not-comparable"),
        ONE_SIDED("one-sided");

        private final String style;

        Kind(String style) {
            this.style = style;
        }

        /// Its name in the style sheet.
        public String style() {
            return style;
        }
    }

    static DifferenceView of(Comparison.Row row, List<Technology> technologies) {
        return technologies.size() == 2 ? ofTwo(row, technologies) : ofSeveral(row, technologies);
    }

    /// Of more than two sides: who is better than whom, or why nobody is.
    private static DifferenceView ofSeveral(Comparison.Row row, List<Technology> technologies) {
        List<Comparison.Pair> apart =
                row.comparisons().stream().filter(Comparison.Pair::isApart).toList();
        List<Lead> leads = apart.stream()
                .filter(pair -> pair.better() != null)
                .map(pair -> new Lead(
                        String.valueOf(pair.better()),
                        pair.technologies().stream()
                                .filter(slug -> !slug.equals(pair.better()))
                                .findFirst()
                                .orElse("")))
                .toList();
        long known = row.sides().stream()
                .filter(side -> !side.facts().isEmpty() && side.absence() == null)
                .count();
        if (known < 2) {
            return new DifferenceView(Kind.ONE_SIDED, known == 1 ? "Known of one only" : "Unknown", "", "", List.of());
        }
        if (!apart.isEmpty()) {
            String sentences = String.join(
                    " ",
                    apart.stream()
                            .map(pair -> pair.sentence() == null ? "" : pair.sentence())
                            .toList());
            return leads.isEmpty()
                    ? new DifferenceView(Kind.DIFFERENT, "Different", "", sentences, leads)
                    : new DifferenceView(Kind.BETTER, best(leads, technologies), "", sentences, leads);
        }
        if (row.comparisons().stream().anyMatch(Comparison.Pair::isCompared)) {
            return new DifferenceView(Kind.EQUAL, "No clear difference", "", "", List.of());
        }
        String reasons = row.comparisons().stream()
                .flatMap(pair -> pair.reasons().stream())
                .map(Comparison.Reason::sentence)
                .distinct()
                .collect(Collectors.joining(" "));
        return new DifferenceView(Kind.NOT_COMPARABLE, "Not comparable", "", reasons, List.of());
    }

    private static String best(List<Lead> leads, List<Technology> technologies) {
        return technologies.stream()
                .filter(technology ->
                        leads.stream().anyMatch(lead -> lead.better().equals(technology.slug())))
                .map(technology -> technology.name() + " better than "
                        + leads.stream()
                                .filter(lead -> lead.better().equals(technology.slug()))
                                .map(lead -> name(lead.than(), technologies))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static String name(String slug, List<Technology> technologies) {
        return technologies.stream()
                .filter(technology -> technology.slug().equals(slug))
                .map(Technology::name)
                .findFirst()
                .orElse(slug);
    }

    private static DifferenceView ofTwo(Comparison.Row row, List<Technology> technologies) {
        for (Technology technology : technologies) {
            String absence = absence(row, technology);
            if (!absence.isEmpty()) {
                return silent(technology, absence);
            }
        }
        return row.comparisons().isEmpty()
                ? new DifferenceView(Kind.NOT_COMPARABLE, "Not comparable", "", "", List.of())
                : of(row.comparisons().getFirst(), row.attribute(), technologies);
    }

    /// Why a side has no value; empty where it has one.
    private static String absence(Comparison.Row row, Technology technology) {
        return row.sides().stream()
                .filter(side -> side.technology().equals(technology.slug()))
                .findFirst()
                .map(side -> side.absence() == null ? "" : side.absence())
                .orElse("unknown");
    }

    private static DifferenceView silent(Technology technology, String absence) {
        return switch (absence) {
            case "not-measured" ->
                silent("Not measured", "A source set out to measure this for %s, and couldn’t.", technology);
            case "not-applicable" -> silent("Not applicable", "There is no such thing for %s.", technology);
            default -> silent("Unknown", "No source in the catalogue speaks of this for %s.", technology);
        };
    }

    private static DifferenceView silent(String headline, String explanation, Technology technology) {
        return new DifferenceView(Kind.ONE_SIDED, headline, "", explanation.formatted(technology.name()), List.of());
    }

    private static DifferenceView of(Comparison.Pair pair, Attribute attribute, List<Technology> technologies) {
        String sentence = pair.sentence() == null ? "" : pair.sentence();
        if (!pair.isCompared()) {
            String reasons = String.join(
                    " ",
                    pair.reasons().stream().map(Comparison.Reason::sentence).toList());
            return new DifferenceView(
                    Kind.NOT_COMPARABLE, "Not comparable", "", reasons.isEmpty() ? sentence : reasons, List.of());
        }
        if (!pair.isApart()) {
            return new DifferenceView(Kind.EQUAL, "No clear difference", "", sentence, List.of());
        }
        String size = size(pair.difference(), attribute);
        if (pair.better() == null) {
            return new DifferenceView(Kind.DIFFERENT, "Different", size, sentence, List.of());
        }
        String better = pair.better();
        String than = pair.technologies().stream()
                .filter(slug -> !slug.equals(better))
                .findFirst()
                .orElse("");
        return new DifferenceView(
                Kind.BETTER,
                name(better, technologies) + " is better",
                size,
                sentence,
                List.of(new Lead(better, than)));
    }

    private static String size(Comparison.@Nullable Difference difference, Attribute attribute) {
        if (difference == null) {
            return "";
        }
        if (difference.ratio() != null) {
            return Figures.times(difference.ratio().low(), difference.ratio().high());
        }
        if (difference.levels() != null && difference.levels() > 0) {
            int steps = attribute.scale().size() - 1;
            return "by %d of %d %s".formatted(difference.levels(), steps, steps == 1 ? "step" : "steps");
        }
        Comparison.Range absolute = difference.absolute();
        if (absolute == null) {
            return "";
        }
        // One less the other, either way round: how far apart they are at least.
        double apart =
                Math.max(absolute.low() == null ? 0 : absolute.low(), absolute.high() == null ? 0 : -absolute.high());
        if (apart <= 0) {
            return "";
        }
        String figure = Figures.number(apart);
        return "by " + figure + (absolute.unit() == null ? "" : " " + Figures.unit(absolute.unit(), figure));
    }

    /// True where they are comparable and apart.
    public boolean isApart() {
        return kind == Kind.BETTER || kind == Kind.DIFFERENT;
    }

    /// True where a side is better than another.
    boolean favours(String slug) {
        return leads.stream().anyMatch(lead -> lead.better().equals(slug));
    }
}
