package dev.assay.recommender.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommender.criterion.Criteria;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.recommendation.Recommendation.Outcome;
import dev.assay.recommender.recommendation.Recommendation.Sentence;
import dev.assay.recommender.replica.ClosedCatalog;
import dev.assay.recommender.replica.Fact;
import dev.assay.recommender.replica.Technology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Removes each fact of the shipped catalogue in turn, and looks at what is still said.
class RestsOnTest {

    private static final ClosedCatalog CATALOG = ShippedCatalog.read();
    private static final Criteria CRITERIA = Criteria.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /// What a sentence rests on doesn't depend on how finely shares are counted.
    private final Assessor assessor = new Assessor(Questionnaire.shipped(), CRITERIA, 200);

    static Stream<Arguments> teams() {
        return Stream.of(
                Arguments.of(
                        "leads",
                        Teams.and(Teams.highLoad(), Map.of("landscape", Map.of("existing", "flask"))),
                        Teams.FLASK_AND_EXPRESS),
                Arguments.of("leads", Teams.healthRisk("same-process", "no"), Teams.FLASK_AND_EXPRESS),
                Arguments.of("too-close", Teams.jsonApi(), List.of("fastify", "hono")),
                Arguments.of(
                        "too-close",
                        Teams.liveMap("neutral"),
                        List.of("express", "fastify", "hono", "aspnet-core", "flask")),
                Arguments.of("none-fits", Teams.liveMap("no"), List.of("flask", "django", "rails")),
                Arguments.of(
                        "composition",
                        Teams.modelsAndLiveUpdates(),
                        List.of("express", "fastify", "flask", "fastapi", "django")));
    }

    @ParameterizedTest
    @MethodSource("teams")
    void without_a_fact_exactly_the_sentences_that_name_it_change(
            String type, Map<String, Object> answers, List<String> candidates) {
        Submission submission = Teams.submission("full", answers, candidates);
        Outcome outcome = assessor.assess(submission, CATALOG, TODAY, Teams.NOW)
                .recommendation()
                .verdict();
        assertEquals(type, outcome.type());
        List<Sentence> said =
                new ArrayList<>(assessor.sensitivity(submission, CATALOG, TODAY).sentences());
        said.add(new Sentence(outcome.headline(), outcome.facts(), outcome.sources(), outcome.rules()));
        assertTrue(said.stream().anyMatch(sentence -> !sentence.facts().isEmpty()));

        for (Fact fact : readable(candidates)) {
            Conclusion without = assessor.conclude(submission, without(fact), TODAY);
            Set<String> left = Stream.concat(Stream.of(without.headline()), without.sentences().stream())
                    .map(Sentence::text)
                    .collect(Collectors.toSet());
            for (Sentence sentence : said) {
                assertNotEquals(
                        sentence.facts().contains(fact.id()),
                        left.contains(sentence.text()),
                        () -> fact.id() + ": " + sentence + "\nleft: " + String.join("\n", left));
            }
        }
    }

    /// Of the candidates, and of the reference that measurements are compared with; no criterion reads others.
    private static List<Fact> readable(List<String> candidates) {
        Set<String> read = CRITERIA.criteria().stream()
                .flatMap(criterion -> criterion.feed().attributes().stream())
                .collect(Collectors.toSet());
        return CATALOG.technologies().values().stream()
                .filter(technology -> candidates.contains(technology.slug())
                        || technology.slug().equals("express"))
                .flatMap(technology -> technology.facts().stream())
                .filter(fact -> read.contains(fact.attribute()))
                .toList();
    }

    private static ClosedCatalog without(Fact fact) {
        SortedMap<String, Technology> left = new TreeMap<>(CATALOG.technologies());
        left.computeIfPresent(fact.technology(), (_, technology) -> technology.without(fact::equals));
        return new ClosedCatalog(CATALOG.revision(), left);
    }
}
