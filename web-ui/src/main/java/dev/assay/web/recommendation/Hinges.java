package dev.assay.web.recommendation;

import dev.assay.web.client.Sensitivity;
import dev.assay.web.fact.FactAddresses;
import dev.assay.web.fact.FactAddresses.Evidence;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a verdict hangs on, in words.
///
/// @param sources   those that turn it, and those of which it can be said how far they move it
/// @param sentences each sentence of the verdict with the facts without which it wouldn't be said
/// @param gaps      what isn't known, and whether it matters
record Hinges(
        List<Hinge> facts, List<Hinge> sources, List<String> mustHaves, List<String> gaps, List<Sentence> sentences) {

    /// A fact or a source, and what would follow without it.
    record Hinge(Evidence evidence, String words, boolean changes) {}

    /// A sentence with what it can't do without.
    record Sentence(String text, List<Evidence> evidence) {}

    static Hinges of(Sensitivity sensitivity, Names names, FactAddresses addresses) {
        return new Hinges(
                sensitivity.facts().stream()
                        .map(hinge -> new Hinge(addresses.fact(hinge.id()), inWords(hinge, names), hinge.changes()))
                        .toList(),
                sensitivity.sources().stream()
                        .filter(hinge -> hinge.changes() || hinge.lead() != null)
                        .map(hinge -> new Hinge(addresses.source(hinge.id()), inWords(hinge, names), hinge.changes()))
                        .toList(),
                sensitivity.mustHaves().stream()
                        .map(relaxed -> inWords(relaxed, names))
                        .toList(),
                sensitivity.missingFacts().stream()
                        .map(missing -> inWords(missing, names))
                        .toList(),
                sensitivity.sentences().stream()
                        .map(sentence ->
                                new Sentence(sentence.text(), addresses.of(sentence.facts(), sentence.sources())))
                        .toList());
    }

    private static String inWords(Sensitivity.Hinge hinge, Names names) {
        String lead = hinge.lead() == null
                ? ""
                : " Today’s first would score above its closest rival in %s of 100 readings."
                        .formatted(ResultViews.ofHundred(hinge.lead()));
        return hinge.changes()
                ? verdict(hinge.verdict(), hinge.winners(), names) + lead
                : "The verdict would be the same." + lead;
    }

    /// A verdict by its type, in a sentence.
    static String verdict(@Nullable String type, List<String> winners, Names names) {
        String named = names.technologies(winners, "and");
        return switch (Objects.requireNonNullElse(type, "")) {
            case "leads" -> named + " would lead.";
            case "too-close" -> "It would be too close to call between " + named + ".";
            case "composition" -> "It would be two parts, with " + named + ".";
            case "none-fits" -> "None would fit.";
            case "not-enough-evidence" -> "There would not be enough evidence.";
            default -> "The verdict would be another" + (named.isEmpty() ? "." : ": " + named + ".");
        };
    }

    private static String inWords(Sensitivity.Relaxed relaxed, Names names) {
        String admitted = relaxed.admitted().isEmpty()
                ? ""
                : " It alone keeps out " + names.technologies(relaxed.admitted(), "and") + ".";
        return names.mustHave(relaxed.constraint()) + " " + without(relaxed, names) + admitted;
    }

    private static String without(Sensitivity.Relaxed relaxed, Names names) {
        if (relaxed.leaders().isEmpty()) {
            return relaxed.changes()
                    ? "Without it, the verdict would be another."
                    : "Without it, the verdict would be the same.";
        }
        return relaxed.changes()
                ? "Without it, in front would be: " + names.technologies(relaxed.leaders(), "and") + "."
                : "Without it, the same would be in front.";
    }

    private static String inWords(Sensitivity.MissingFacts missing, Names names) {
        String unknown = "%s: nothing is known on %s. "
                .formatted(
                        names.technology(missing.technology()),
                        Names.listed(
                                missing.criteria().stream()
                                        .map(names::criterion)
                                        .toList(),
                                "and"));
        return unknown
                + (missing.matters()
                        ? "At its worst, in front would be: %s; at its best: %s."
                                .formatted(
                                        names.technologies(missing.leadersAtWorst(), "and"),
                                        names.technologies(missing.leadersAtBest(), "and"))
                        : "Whatever it is, the same are in front.");
    }

    /// Those without which the verdict would be another.
    public long turning() {
        return Stream.concat(facts.stream(), sources.stream())
                .filter(Hinge::changes)
                .count();
    }
}
