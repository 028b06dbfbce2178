package dev.assay.web.comparison;

import dev.assay.web.client.Attribute;
import dev.assay.web.client.Comparison;
import dev.assay.web.client.Technology;
import dev.assay.web.fact.Figures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be said of the two sides of one row, in words.
///
/// @param headline a few words for the cell
/// @param size how far apart, where that was computed
/// @param explanation the whole sentence, or why nothing can be said
record DifferenceView(
        Kind kind,
        String headline,
        String size,
        String explanation,
        @Nullable String better) {

    /// The ways in which a row ends.
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
        for (Technology technology : technologies) {
            String absence = absence(row, technology);
            if (!absence.isEmpty()) {
                return silent(technology, absence);
            }
        }
        return row.comparisons().isEmpty()
                ? new DifferenceView(Kind.NOT_COMPARABLE, "Not comparable", "", "", null)
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
                silent("Not measured", "A source set out to measure this for %s, and couldn't.", technology);
            case "not-applicable" -> silent("Not applicable", "There is no such thing for %s.", technology);
            default -> silent("Unknown", "No source in the catalogue speaks of this for %s.", technology);
        };
    }

    private static DifferenceView silent(String headline, String explanation, Technology technology) {
        return new DifferenceView(Kind.ONE_SIDED, headline, "", explanation.formatted(technology.name()), null);
    }

    private static DifferenceView of(Comparison.Pair pair, Attribute attribute, List<Technology> technologies) {
        String sentence = pair.sentence() == null ? "" : pair.sentence();
        if (!pair.isCompared()) {
            String reasons = String.join(
                    " ",
                    pair.reasons().stream().map(Comparison.Reason::sentence).toList());
            return new DifferenceView(
                    Kind.NOT_COMPARABLE, "Not comparable", "", reasons.isEmpty() ? sentence : reasons, null);
        }
        if (!pair.isApart()) {
            return new DifferenceView(Kind.EQUAL, "No clear difference", "", sentence, null);
        }
        String size = size(pair.difference(), attribute);
        if (pair.better() == null) {
            return new DifferenceView(Kind.DIFFERENT, "Different", size, sentence, null);
        }
        String name = technologies.stream()
                .filter(technology -> technology.slug().equals(pair.better()))
                .map(Technology::name)
                .findFirst()
                .orElse(pair.better());
        return new DifferenceView(Kind.BETTER, name + " is better", size, sentence, pair.better());
    }

    private static String size(Comparison.@Nullable Difference difference, Attribute attribute) {
        if (difference == null) {
            return "";
        }
        if (difference.ratio() != null) {
            return Figures.times(difference.ratio().low(), difference.ratio().high());
        }
        if (difference.levels() != null && difference.levels() > 0) {
            return difference.levels()
                    + (difference.levels() == 1 ? " level of " : " levels of ")
                    + (attribute.scale().size() - 1);
        }
        Comparison.Range absolute = difference.absolute();
        if (absolute == null || absolute.low() == null) {
            return "";
        }
        return "by " + Figures.number(absolute.low()) + (absolute.unit() == null ? "" : " " + absolute.unit());
    }

    boolean isApart() {
        return kind == Kind.BETTER || kind == Kind.DIFFERENT;
    }
}
