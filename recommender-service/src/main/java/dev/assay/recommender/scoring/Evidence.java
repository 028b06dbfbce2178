package dev.assay.recommender.scoring;

import java.util.Comparator;
import java.util.List;

/// What is known of one option on one criterion.
public sealed interface Evidence {

    /// Nothing. The value may be anything from 0 to 1; no number is put in its place.
    record Unknown() implements Evidence {}

    /// Nothing is known, and a what-if asks how it would be if it were worth this.
    ///
    /// @param value on the scale of values, within 0 and 1
    record Supposed(double value) implements Evidence {

        public Supposed {
            if (!(0 <= value && value <= 1)) {
                throw new IllegalArgumentException("a supposed value is within 0 and 1, was " + value);
            }
        }
    }

    /// A mixture: each part is believed in proportion to its weight. Contradicting sources aren't averaged;
    /// some readings believe one, some the other.
    record Known(List<Part> parts) implements Evidence {

        public Known {
            // Sorted, so that the same sources are believed in the same reading wherever they occur together.
            parts = parts.stream().sorted(Comparator.comparing(Part::source)).toList();
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("known evidence needs a part");
            }
        }
    }

    /// What one source says.
    ///
    /// @param source all parts of one source share one random number in each reading
    record Part(String source, double weight, Distribution distribution) {

        public Part {
            Numbers.requireFinite("weight", weight);
            if (weight <= 0) {
                throw new IllegalArgumentException("the weight of a part must be positive, was " + weight);
            }
        }
    }

    /// One undisputed number.
    static Evidence exactly(double x) {
        return new Known(List.of(new Part("given", 1, new Distribution.Exact(x))));
    }
}
