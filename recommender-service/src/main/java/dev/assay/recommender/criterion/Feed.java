package dev.assay.recommender.criterion;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// How facts become values on the scale of a criterion.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Feed.Levels.class, name = "levels"),
    @JsonSubTypes.Type(value = Feed.Terms.class, name = "terms"),
    @JsonSubTypes.Type(value = Feed.Rows.class, name = "rows"),
    @JsonSubTypes.Type(value = Feed.Figure.class, name = "figure"),
    @JsonSubTypes.Type(value = Feed.RunRatio.class, name = "run-ratio"),
    @JsonSubTypes.Type(value = Feed.SupportLeft.class, name = "support-left"),
    @JsonSubTypes.Type(value = Feed.LanguageSharing.class, name = "language-sharing"),
    @JsonSubTypes.Type(value = Feed.LanguageRating.class, name = "language-rating"),
    @JsonSubTypes.Type(value = Feed.AllowedTechnology.class, name = "allowed-technology"),
    @JsonSubTypes.Type(value = Feed.AllowedLicence.class, name = "allowed-licence"),
    @JsonSubTypes.Type(value = Feed.Nothing.class, name = "nothing")
})
public sealed interface Feed {

    /// The attributes that are read.
    List<String> attributes();

    /// Whether a cell of a technology can change where facts of these attributes, by technology, do.
    default boolean reads(String technology, Map<String, Set<String>> changed) {
        Set<String> own = changed.get(technology);
        return own != null && !Collections.disjoint(attributes(), own);
    }

    /// Each level of one ordinal attribute stands for a value.
    record Levels(String attribute, Map<String, Double> levels) implements Feed {

        public Levels {
            levels = ordered(levels);
        }

        @Override
        public List<String> attributes() {
            return List.of(attribute);
        }
    }

    /// Levels, of which one means that a language is shared. It counts only for technologies in the languages
    /// of the frontends that teams can state: sharing with a frontend in another language is of no use to them.
    ///
    /// @param shared the level that means it
    /// @param otherwise the least and the most it is worth for technologies in other languages
    record LanguageSharing(
            String attribute, Map<String, Double> levels, String shared, List<String> languages, List<Double> otherwise)
            implements Feed {

        public LanguageSharing {
            levels = ordered(levels);
            languages = List.copyOf(languages);
            otherwise = List.copyOf(otherwise);
        }

        @Override
        public List<String> attributes() {
            return List.of(attribute);
        }
    }

    /// The sum of several ordinal attributes, times a factor. A term without facts may have any of its values.
    ///
    /// @param ofNeeds whether only terms that the answers name count, if they name some; the sum keeps its scale
    record Terms(List<Term> terms, double factor, boolean ofNeeds) implements Feed {

        /// One attribute, and what its levels stand for.
        record Term(String attribute, Map<String, Double> levels) {

            public Term {
                levels = ordered(levels);
            }
        }

        public Terms {
            terms = List.copyOf(terms);
        }

        Terms only(Set<String> needs) {
            List<Term> needed = terms.stream()
                    .filter(term -> needs.contains(term.attribute()))
                    .toList();
            return ofNeeds && !needed.isEmpty() ? new Terms(needed, factor * terms.size() / needed.size(), true) : this;
        }

        @Override
        public List<String> attributes() {
            return terms.stream().map(Term::attribute).toList();
        }
    }

    /// The first row whose levels all match gives the value. Facts of the first attribute are needed; another
    /// attribute without facts may have any level.
    ///
    /// @param scales the levels of each attribute
    record Rows(SequencedMap<String, List<String>> scales, List<Row> rows) implements Feed {

        /// @param when the levels that match, by attribute; an attribute that isn't named always matches
        record Row(Map<String, List<String>> when, double value) {}

        public Rows {
            scales = new LinkedHashMap<>(scales);
            rows = List.copyOf(rows);
        }

        @Override
        public List<String> attributes() {
            return new ArrayList<>(scales.keySet());
        }
    }

    /// The figure itself.
    ///
    /// @param where conditions that a fact has to state; empty if any fact counts
    /// @param widenedBy the factor by which figures counted by different people may differ, 1 if none
    /// @param lessPerRating what is taken off for each step in which the team knows the technology's language
    /// @param openEnd where "at least" ends
    record Figure(String attribute, Map<String, String> where, double widenedBy, double lessPerRating, double openEnd)
            implements Feed {

        public Figure {
            where = ordered(where);
        }

        @Override
        public List<String> attributes() {
            return List.of(attribute);
        }
    }

    /// A measurement divided by that of a reference technology in the same run. Runs differ by factors that say
    /// nothing of the technologies; ratios within a run don't. Only what the source measured itself makes a run.
    ///
    /// @param sameRun the conditions that make two facts of one source the same run
    /// @param atConnections whether a measurement applies only at the open connections that the answers ask for,
    ///         and has to state them
    /// @param noise the factor by which repeated measurements differ
    /// @param withoutRun the factor on the weight of a figure that no run stands behind
    record RunRatio(
            String attribute,
            String reference,
            List<String> sameRun,
            boolean atConnections,
            double noise,
            double withoutRun)
            implements Feed {

        public RunRatio {
            sameRun = List.copyOf(sameRun);
        }

        @Override
        public boolean reads(String technology, Map<String, Set<String>> changed) {
            return Feed.super.reads(technology, changed) || Feed.super.reads(reference, changed);
        }

        @Override
        public List<String> attributes() {
            return List.of(attribute);
        }
    }

    /// Months until the best-supported release line ends; where no line has a date, what the published policy
    /// promises.
    ///
    /// @param byPolicy the least and the most months by level of the policy
    record SupportLeft(String endAttribute, String policyAttribute, Map<String, List<Double>> byPolicy)
            implements Feed {

        @Override
        public List<String> attributes() {
            return List.of(endAttribute, policyAttribute);
        }
    }

    /// How the team rates the technology's language.
    record LanguageRating() implements Feed {

        @Override
        public List<String> attributes() {
            return List.of();
        }
    }

    /// Whether the team allows the technology: 1, or 0 where it excluded it.
    record AllowedTechnology() implements Feed {

        @Override
        public List<String> attributes() {
            return List.of();
        }
    }

    /// Whether the team allows the licence: 1, or 0 where it excluded it. Of "A OR B" one that is allowed is enough.
    record AllowedLicence(String attribute) implements Feed {

        @Override
        public List<String> attributes() {
            return List.of(attribute);
        }
    }

    /// Nothing: the criterion has attributes that are shown and not scored.
    record Nothing(List<String> attributes) implements Feed {

        public Nothing {
            attributes = List.copyOf(attributes);
        }
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return new LinkedHashMap<>(map);
    }
}
