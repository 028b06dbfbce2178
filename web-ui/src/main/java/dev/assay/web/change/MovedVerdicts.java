package dev.assay.web.change;

import dev.assay.web.client.NotThere;
import dev.assay.web.client.Recommender;
import dev.assay.web.client.Unavailable;
import dev.assay.web.client.VerdictChanges;
import dev.assay.web.client.VerdictChanges.Brief;
import dev.assay.web.client.VerdictChanges.Check;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which verdicts moved with which revision.
///
/// @param known false where the recommender can't be asked, or is of a version that doesn't tell
public record MovedVerdicts(boolean known, Map<Integer, Step> steps) {

    /// The use cases whose verdict a revision moved.
    ///
    /// @param since the revision that it was held against, where that isn't the one before
    public record Step(Optional<Integer> since, List<Moved> moved) {}

    /// A use case with its verdicts in words.
    public record Moved(String name, String href, String before, String after) {}

    static MovedVerdicts of(Recommender recommender, Names names) {
        try {
            return new MovedVerdicts(
                    true,
                    recommender.verdictChanges().items().stream()
                            .filter(check -> check.fromRevision() != null)
                            .collect(Collectors.toMap(Check::revision, check -> step(check, names))));
        } catch (NotThere | Unavailable older) {
            return new MovedVerdicts(false, Map.of());
        }
    }

    /// What a revision moved; empty where nobody looked.
    public Optional<Step> with(int revision) {
        return Optional.ofNullable(steps.get(revision));
    }

    private static Step step(Check check, Names names) {
        return new Step(
                Optional.ofNullable(check.fromRevision()).filter(from -> from != check.revision() - 1),
                check.moved().stream()
                        .map(moved -> new Moved(
                                moved.name(),
                                "/use-cases/" + moved.useCase(),
                                words(moved.before(), names),
                                words(moved.after(), names)))
                        .toList());
    }

    private static String words(Brief verdict, Names names) {
        Function<List<String>, String> named =
                slugs -> slugs.stream().map(names::technology).collect(Collectors.joining(", "));
        return switch (verdict.type()) {
            case "leads" -> named.apply(verdict.winners());
            case "too-close" -> "too close to call: " + named.apply(verdict.winners());
            case "composition" ->
                verdict.parts().stream()
                        .map(VerdictChanges.Part::winners)
                        .map(named)
                        .collect(Collectors.joining(" and "));
            case "none-fits" -> "none fits";
            case "not-enough-evidence" -> "not enough evidence";
            default -> "another verdict";
        };
    }
}
