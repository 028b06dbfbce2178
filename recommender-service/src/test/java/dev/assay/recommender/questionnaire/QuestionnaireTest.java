package dev.assay.recommender.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

    @Test
    void the_quick_questionnaire_asks_eight_questions_in_order() {
        List<String> ids =
                Questionnaire.quick().questions().stream().map(Question::id).toList();

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
    void a_rule_id_says_question_and_option() {
        for (Question question : Questionnaire.quick().questions()) {
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
        for (Question question : Questionnaire.quick().questions()) {
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
        assertEquals(new Effect.Requires("concurrency", 3), Effect.parse("must concurrency >= 3"));
        assertEquals(new Effect.RequiresLanguage(2), Effect.parse("must language >= 2"));
        assertEquals(new Effect.Measures(256, Integer.MAX_VALUE), Effect.parse("connections 256+"));
        assertEquals(new Effect.Measures(1, 499), Effect.parse("connections 1-499"));
        assertEquals(new Effect.AllowsHybrid(), Effect.parse("hybrid"));
        assertThrows(IllegalArgumentException.class, () -> Effect.parse("more throughput"));
    }
}
