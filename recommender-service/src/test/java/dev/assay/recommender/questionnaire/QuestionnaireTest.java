package dev.assay.recommender.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommender.criterion.Criteria;
import dev.assay.recommender.recommendation.ShippedCatalog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

    @Test
    void the_quick_questionnaire_asks_eight_questions_in_order() {
        List<String> ids = Questionnaire.shipped().asked("quick").stream()
                .map(Question::id)
                .toList();

        assertEquals(
                List.of(
                        "building",
                        "time-spent",
                        "peak-load",
                        "open-connections",
                        "push",
                        "python-code",
                        "languages",
                        "frontend"),
                ids);
    }

    @Test
    void the_full_questionnaire_asks_sixteen_and_begins_with_the_quick_one() {
        List<Question> full = Questionnaire.shipped().asked("full");

        assertEquals(16, full.size());
        assertEquals(Questionnaire.shipped().asked("quick"), full.subList(0, 8));
        for (int place = 0; place < full.size(); place++) {
            assertEquals(place + 1, full.get(place).number());
        }
    }

    @Test
    void every_question_says_why_it_is_asked_and_every_rule_what_it_does() {
        for (Question question : Questionnaire.shipped().questions()) {
            assertFalse(question.why().isBlank(), question.id());
            rules(question).forEach(rule -> assertFalse(rule.text().isBlank(), rule.id()));
        }
    }

    @Test
    void every_criterion_limit_and_source_that_a_rule_names_exists() {
        Criteria criteria = Criteria.shipped();
        Set<String> sources = Objects.requireNonNull(
                        ShippedCatalog.read().technologies().get("flask"))
                .sources()
                .keySet();
        for (Question question : Questionnaire.shipped().questions()) {
            rules(question).forEach(rule -> {
                rule.parsed().bearsOn().ifPresent(id -> assertNotNull(criteria.fed(id), rule.id()));
                assertTrue(sources.containsAll(rule.sources()), rule.id());
            });
        }
    }

    @Test
    void what_is_needed_is_one_of_the_terms_of_the_built_ins() {
        List<String> terms = Criteria.shipped().fed("batteries").feed().attributes();
        Set<String> needs = new TreeSet<>();
        rules(Questionnaire.shipped().question("built-ins").orElseThrow()).forEach(rule -> {
            if (rule.parsed() instanceof Effect.Needs(String builtIn)) {
                needs.add(builtIn);
            }
        });
        assertEquals(new TreeSet<>(terms), needs);
    }

    @Test
    void every_preset_is_answered_as_the_questionnaire_takes_it() {
        Questionnaire questionnaire = Questionnaire.shipped();
        SubmissionCheck check = new SubmissionCheck(questionnaire);

        assertEquals(5, questionnaire.presets().size());
        for (Preset preset : questionnaire.presets()) {
            for (Questionnaire.Kind kind : questionnaire.kinds()) {
                Preset some = preset.only(questionnaire.asked(kind.id()).stream()
                        .map(Question::id)
                        .toList());
                assertInstanceOf(
                        CheckedSubmission.Accepted.class,
                        check.posted(
                                Map.of("kind", kind.id(), "answers", some.answers()), new UUID(0, 1), Instant.EPOCH),
                        preset.id());
            }
        }
    }

    private static Stream<Rule> rules(Question question) {
        return Stream.concat(
                question.rules().stream(), question.options().stream().flatMap(option -> option.rules().stream()));
    }

    @Test
    void a_rule_id_says_question_and_option() {
        for (Question question : Questionnaire.shipped().questions()) {
            for (Option option : question.options()) {
                for (Rule rule : option.rules()) {
                    String prefix = question.id() + "." + option.id() + ".";
                    assertEquals(prefix, rule.id().substring(0, prefix.length()));
                }
            }
        }
    }

    @Test
    void throughput_is_moved_by_three_questions() {
        Set<String> questions = new TreeSet<>();
        for (Question question : Questionnaire.shipped().questions()) {
            if (question.criteria().contains("throughput")) {
                questions.add(question.id());
            }
        }
        assertEquals(Set.of("building", "peak-load", "time-spent"), questions);
    }

    @Test
    void effects_are_read_from_their_written_form() {
        assertEquals(new Effect.Adds("data-ml", 3), Effect.parse("+3 data-ml"));
        assertEquals(new Effect.Adds("support", -1), Effect.parse("-1 support"));
        assertEquals(new Effect.SwitchesOff("real-time"), Effect.parse("=0 real-time"));
        assertEquals(new Effect.Caps("throughput", 1), Effect.parse("at-most 1 throughput"));
        assertEquals(new Effect.Targets("batteries", 100), Effect.parse("target batteries 100"));
        assertEquals(
                new Effect.Requires("concurrency", 3, Double.POSITIVE_INFINITY), Effect.parse("must concurrency >= 3"));
        assertEquals(new Effect.RequiresLanguage(2), Effect.parse("must language >= 2"));
        assertEquals(new Effect.Measures(256, Integer.MAX_VALUE), Effect.parse("connections 256+"));
        assertEquals(new Effect.Measures(1, 499), Effect.parse("connections 1-499"));
        assertEquals(
                new Effect.Requires("memory-size", Double.NEGATIVE_INFINITY, 128),
                Effect.parse("must memory-size <= 128"));
        assertEquals(new Effect.Needs("orm"), Effect.parse("needs orm"));
        assertEquals(new Effect.AddsPerNeeds("batteries", 1, 3), Effect.parse("+1 batteries per 3"));
        assertEquals(new Effect.Hybrid(true), Effect.parse("hybrid"));
        assertEquals(new Effect.Hybrid(false), Effect.parse("no hybrid"));
        assertEquals(new Effect.Stays(), Effect.parse("stays"));
        assertThrows(IllegalArgumentException.class, () -> Effect.parse("more throughput"));
    }
}
