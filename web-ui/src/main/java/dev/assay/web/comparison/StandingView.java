package dev.assay.web.comparison;

import dev.assay.web.client.Comparison;
import dev.assay.web.client.Recommendation;
import dev.assay.web.client.StandingVerdict;
import dev.assay.web.client.Technology;
import dev.assay.web.fact.FactAddresses;
import dev.assay.web.fact.FactAddresses.Evidence;
import dev.assay.web.fact.Figures;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// When to choose which, as the page shows it.
///
/// @param version tells the versions of this verdict apart
record StandingView(
        String version,
        List<Statement> shortAnswer,
        List<Choice> choices,
        List<Ruled> useCases,
        List<Ruled> dimensions) {

    /// A sentence with what it rests on.
    record Statement(String text, List<Evidence> evidence) {}

    /// When to choose one of them: if these dimensions count most, or for these use cases.
    record Choice(String name, List<Occasion> dimensions, List<Occasion> useCases) {

        /// True where nothing speaks for it.
        public boolean isEmpty() {
            return dimensions.isEmpty() && useCases.isEmpty();
        }
    }

    /// A use case or a dimension that speaks for one, with the address of its verdict.
    record Occasion(String words, String href) {}

    /// One verdict.
    ///
    /// @param outcome  who is ahead, or what it is called when nobody is
    /// @param headline the verdict in a sentence, which may be the first of the statements
    /// @param told     what sources say of how well each fits
    record Ruled(
            String id,
            String name,
            String outcome,
            boolean decided,
            String headline,
            List<Statement> statements,
            List<Told> told) {

        /// True where no statement says the same.
        public boolean isHeaded() {
            return statements.stream().noneMatch(statement -> statement.text().equals(headline));
        }
    }

    /// What sources say of one technology, how many they are, and where they are named.
    record Told(String words, String href) {}

    static StandingView of(StandingVerdict verdict, Comparison comparison, ComparedSlugs slugs) {
        return new Builder(verdict, comparison, slugs).view();
    }

    private static final class Builder {

        private final StandingVerdict verdict;
        private final FactAddresses addresses;
        private final Map<String, String> names;
        private final Map<String, Comparison.UseCaseFits> fits;
        private final String details;

        Builder(StandingVerdict verdict, Comparison comparison, ComparedSlugs slugs) {
            this.verdict = verdict;
            this.addresses = new FactAddresses(comparison);
            this.names =
                    comparison.technologies().stream().collect(Collectors.toMap(Technology::slug, Technology::name));
            this.fits = comparison.useCases().stream()
                    .collect(Collectors.toMap(fit -> fit.useCase().id(), Function.identity(), (one, _) -> one));
            this.details = slugs.path() + "/verdicts#";
        }

        StandingView view() {
            return new StandingView(
                    "revision-" + verdict.revision() + ".method-" + verdict.methodVersion(),
                    verdict.shortAnswer().stream().map(this::statement).toList(),
                    verdict.choices().stream().map(this::choice).toList(),
                    verdict.useCases().stream().map(this::ruled).toList(),
                    verdict.dimensions().stream().map(this::ruled).toList());
        }

        private Statement statement(Recommendation.Sentence sentence) {
            return new Statement(sentence.text(), addresses.of(sentence.facts(), sentence.sources()));
        }

        private Choice choice(StandingVerdict.Choice choice) {
            return new Choice(
                    name(choice.technology()),
                    choice.dimensions().stream()
                            .map(id -> occasion(id, verdict.dimensions()))
                            .map(one -> new Occasion(Figures.inSentence(one.words()), one.href()))
                            .toList(),
                    choice.useCases().stream()
                            .map(id -> occasion(id, verdict.useCases()))
                            .toList());
        }

        private Occasion occasion(String id, List<StandingVerdict.Ruling> rulings) {
            return new Occasion(
                    rulings.stream()
                            .filter(ruling -> id.equals(id(ruling)))
                            .map(StandingVerdict.Ruling::name)
                            .findFirst()
                            .orElse(id),
                    details + id);
        }

        private Ruled ruled(StandingVerdict.Ruling ruling) {
            String winners = ruling.winners().stream().map(this::name).collect(Collectors.joining(", "));
            boolean decided = ruling.type().equals("leads");
            String outcome = switch (ruling.type()) {
                case "leads" -> winners;
                case "too-close" -> "Too close to call";
                case "composition" -> "One for each part";
                case "none-fits" -> "None fits";
                case "not-enough-evidence" -> "Not enough evidence";
                default -> "See the verdict";
            };
            String first = ruling.sentences().isEmpty()
                    ? ""
                    : ruling.sentences().getFirst().text();
            return new Ruled(
                    id(ruling),
                    ruling.name(),
                    outcome,
                    decided,
                    Objects.requireNonNullElse(ruling.headline(), first),
                    ruling.sentences().stream().map(this::statement).toList(),
                    told(id(ruling)));
        }

        private static String id(StandingVerdict.Ruling ruling) {
            return Objects.requireNonNullElse(ruling.useCase(), Objects.requireNonNullElse(ruling.dimension(), ""));
        }

        private List<Told> told(String useCase) {
            return Optional.ofNullable(fits.get(useCase)).stream()
                    .flatMap(found -> found.fits().stream())
                    .map(fit -> new Told(
                            "%s %s (%d)"
                                    .formatted(
                                            name(fit.technology()),
                                            fit.fit(),
                                            fit.sources().size()),
                            "/technologies/" + fit.technology() + "#use-case-" + useCase))
                    .toList();
        }

        private String name(String slug) {
            return names.getOrDefault(slug, slug);
        }
    }
}
