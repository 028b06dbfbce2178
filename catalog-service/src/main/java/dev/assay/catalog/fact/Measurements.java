package dev.assay.catalog.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.revision.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether measurements bear out what sources state.
///
/// A measurement touches a statement if it is of the same technology, variant and attribute, and no condition that both
/// state differs; sources and dates may. It agrees if the two intervals meet, as far as they can be taken to mean.
public final class Measurements {

    private final Contents contents;
    private final FactIndex facts;
    private final Suspicions suspicions;

    private Measurements(Contents contents, FactIndex facts, Suspicions suspicions) {
        this.contents = contents;
        this.facts = facts;
        this.suspicions = suspicions;
    }

    public static Measurements of(Catalog catalog) {
        FactIndex facts = FactIndex.of(catalog);
        Suspicions suspicions = Suspicions.of(catalog);
        return catalog.derived(Measurements.class, contents -> new Measurements(contents, facts, suspicions));
    }

    /// The same for contents that are not published yet.
    public static Measurements of(Contents contents) {
        return new Measurements(contents, FactIndex.of(contents), Suspicions.of(contents));
    }

    /// What measurements say of a statement.
    ///
    /// @param facts the ids of those that agree, or of all that contradict where none agrees
    @Schema(name = "MeasurementCheck")
    public record Check(Outcome outcome, List<String> facts, String sentence) {

        public Check {
            facts = List.copyOf(facts);
        }
    }

    /// How a statement stands beside measurements.
    @Schema(name = "MeasurementOutcome")
    public enum Outcome implements Word {
        /// At least one measurement agrees.
        SUPPORTED,
        /// There are measurements, and none agrees.
        CONTRADICTED,
        /// There is no measurement of it.
        UNTOUCHED;

        @Override
        @JsonValue
        public String word() {
            return Word.of(this);
        }
    }

    /// A measurement and where its value lies.
    private record Measured(Fact fact, Interval meant) {}

    /// How a fact stands beside measurements; empty for one that isn't stated.
    public Optional<Check> of(Fact claim) {
        return claim.quality() == Quality.STATED && claim.hasValue() ? Optional.of(check(claim)) : Optional.empty();
    }

    private Check check(Fact claim) {
        Attribute attribute =
                contents.of(Attribute.class).find(claim.attribute()).orElseThrow();
        List<Measured> touching = facts.of(claim.technology(), claim.attribute()).stream()
                .filter(fact -> isSound(fact) && touches(fact, claim))
                .flatMap(fact -> Interval.meant(fact, attribute).stream().map(meant -> new Measured(fact, meant)))
                .sorted(Comparator.comparing(measured -> measured.meant().known()))
                .toList();
        Optional<Interval> said = Interval.meant(claim, attribute);
        if (said.isEmpty() || touching.isEmpty()) {
            return new Check(Outcome.UNTOUCHED, List.of(), "No measurement in the catalogue touches it.");
        }
        List<Measured> agreeing = touching.stream()
                .filter(measured -> !measured.meant().isApartFrom(said.get()))
                .toList();
        return agreeing.isEmpty()
                ? new Check(Outcome.CONTRADICTED, ids(touching), contradicted(touching))
                : new Check(Outcome.SUPPORTED, ids(agreeing), supported(agreeing, touching.size()));
    }

    private boolean isSound(Fact fact) {
        return fact.quality() == Quality.MEASURED && fact.rank() != Rank.DEPRECATED && !suspicions.isSuspect(fact);
    }

    private static boolean touches(Fact measurement, Fact claim) {
        return Objects.equals(measurement.variant(), claim.variant())
                && measurement.conditions().keys().stream()
                        .allMatch(key -> claim.conditions().of(key).isEmpty()
                                || claim.conditions()
                                        .of(key)
                                        .equals(measurement.conditions().of(key)));
    }

    private static String contradicted(List<Measured> touching) {
        return touching.size() == 1
                ? "The one measurement gives %s.".formatted(words(touching.getFirst()))
                : "None of %d measurements agrees: they give %s to %s."
                        .formatted(touching.size(), words(touching.getFirst()), words(touching.getLast()));
    }

    private static String supported(List<Measured> agreeing, int all) {
        String found = "%s%s"
                .formatted(
                        words(agreeing.getFirst()),
                        agreeing.size() == 1 ? "" : " to %s".formatted(words(agreeing.getLast())));
        return all == 1
                ? "The one measurement agrees: %s.".formatted(found)
                : "%d of %d measurements %s: %s."
                        .formatted(agreeing.size(), all, agreeing.size() == 1 ? "agrees" : "agree", found);
    }

    private static String words(Measured measured) {
        return Figures.words(measured.fact().value());
    }

    private static List<String> ids(List<Measured> measured) {
        return measured.stream().map(each -> each.fact().id()).toList();
    }
}
