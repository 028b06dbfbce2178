package dev.assay.catalog.comparison;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.fact.Figures;
import dev.assay.catalog.fact.Quality;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One clear difference between two technologies on an attribute that has a better side.
///
/// The most telling come first: by the weaker of the two facts' quality (measured, derived, stated), then by size.
///
/// @param technologies the two that lie farthest apart of all that are compared
/// @param better       the slug of the better one
/// @param size         from 0 to 1: for numbers 1 less the inverse of the factor between the nearest ends (a factor of
/// 2 is
///                     0.5, of 10 is 0.9), for levels the share of the scale that lies between them, for yes and no 1,
///                     for years 0
/// @param quality      the weaker one of the two facts
/// @param facts        the two, in the order of the technologies
public record KeyDifference(
        String attribute,
        String category,
        List<String> technologies,
        String better,
        @Schema(minimum = "0", maximum = "1") BigDecimal size,
        Quality quality,
        String sentence,
        List<String> facts) {

    static final Comparator<KeyDifference> MOST_TELLING_FIRST = Comparator.comparing(KeyDifference::quality)
            .thenComparing(KeyDifference::size, Comparator.reverseOrder())
            .thenComparing(KeyDifference::attribute);

    private static final MathContext DIGITS = new MathContext(3);

    /// The clear difference that a finding tells of, if it does.
    ///
    /// @param quality the weaker one of its facts
    static Optional<KeyDifference> of(Attribute attribute, PairFinding finding, Quality quality) {
        if (finding.better() == null || finding.facts() == null) {
            return Optional.empty();
        }
        return Optional.of(new KeyDifference(
                attribute.id(),
                attribute.category(),
                finding.technologies(),
                finding.better(),
                size(attribute, finding.difference()),
                quality,
                finding.sentence(),
                finding.facts()));
    }

    private static BigDecimal size(Attribute attribute, PairFinding.@Nullable Difference difference) {
        if (difference != null && difference.levels() != null) {
            int steps = Objects.requireNonNull(attribute.scale()).size() - 1;
            return new BigDecimal(Math.abs(difference.levels())).divide(new BigDecimal(steps), DIGITS);
        }
        if (difference != null && difference.ratio() == null && Figures.YEAR.equals(attribute.unit())) {
            return BigDecimal.ZERO;
        }
        // Yes and no are as far apart as can be, and so is something from zero, which has no ratio.
        return difference == null || difference.ratio() == null ? BigDecimal.ONE : size(difference.ratio());
    }

    /// The ratio lies wholly on one side of 1, for the two are apart.
    private static BigDecimal size(PairFinding.Span ratio) {
        BigDecimal low = ratio.low();
        return low != null && low.compareTo(BigDecimal.ONE) >= 0
                ? BigDecimal.ONE.subtract(BigDecimal.ONE.divide(low, DIGITS))
                : BigDecimal.ONE.subtract(Objects.requireNonNull(ratio.high())).max(BigDecimal.ZERO);
    }
}
