package dev.assay.web.client;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptAnswersTest {

    private static final Duration RESULTS_KEPT_FOR = Duration.ofHours(1);

    private final AtomicInteger asked = new AtomicInteger();
    private Instant now = Instant.EPOCH;

    private final AnswerSettings settings = settings();
    private final NewestRevision newest = new NewestRevision(settings);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void an_answer_is_trusted_for_a_while_and_then_asked_for_by_its_tag() {
        KeptAnswers answers = answers();
        assertEquals("first", answers.read("a", answering("first")).body());
        assertEquals("first", answers.read("a", answering("second")).body());
        assertEquals(1, asked.get());
        assertEquals(
                1,
                metrics.counter("assay.kept.answers.used", "service", "catalog").count());
        now = now.plusSeconds(11);
        assertEquals(
                "first",
                answers.read("a", tag -> {
                            assertEquals("\"first\"", tag);
                            return RestResponse.notModified();
                        })
                        .body());
        now = now.plusSeconds(11);
        assertEquals("second", answers.read("a", answering("second")).body());
    }

    @Test
    void news_end_the_trust_at_once() {
        KeptAnswers answers = answers();
        answers.read("a", answering("first"));
        newest.heard(1);
        assertEquals("second", answers.read("a", answering("second")).body());
    }

    @Test
    void what_rests_on_an_older_revision_than_the_newest_is_asked_for_each_time() {
        KeptAnswers answers = answers();
        newest.heard(2);
        assertEquals("behind", answers.read("a", answeringOf("1", "behind")).body());
        assertEquals("newest", answers.read("a", answeringOf("2", "newest")).body());
        assertEquals("newest", answers.read("a", answeringOf("2", "later")).body());
        assertEquals(2, asked.get());
    }

    @Test
    void an_answer_that_still_holds_says_of_which_revision() {
        KeptAnswers answers = answers();
        assertEquals(1, answers.read("a", answeringOf("1", "first")).restsOn());
        newest.heard(2);
        KeptAnswers.Kept<String> kept = answers.read(
                "a",
                _ -> ResponseBuilder.<String>notModified()
                        .header("Catalog-Revision", "2")
                        .build());
        assertEquals("first", kept.body());
        assertEquals(2, kept.restsOn());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "newest", "99999999999"})
    void one_that_does_not_say_of_which_revision_is_trusted_for_a_while(@Nullable String revision) {
        KeptAnswers answers = answers();
        newest.heard(2);
        assertEquals(
                KeptAnswers.UNSAID,
                answers.read("a", answeringOf(revision, "first")).restsOn());
        assertEquals("first", answers.read("a", answeringOf(revision, "second")).body());
    }

    @Test
    void an_earlier_answer_stands_in_for_a_service_that_is_down_and_says_so() {
        KeptAnswers answers = answers();
        assertThrows(Unavailable.class, () -> answers.read("a", KeptAnswersTest::down));
        answers.read("a", answering("first"));
        newest.heard(1);
        KeptAnswers.Kept<String> kept = answers.read("a", KeptAnswersTest::down);
        assertEquals("first", kept.body());
        assertEquals(
                "down",
                String.valueOf(kept.missed() == null ? null : kept.missed().getMessage()));
    }

    @Test
    void a_team_s_own_is_asked_for_each_time_and_stands_in_for_a_while_only() {
        KeptAnswers answers = answers();
        answers.readOwn("a", answering(result("accepted")));
        assertEquals(
                "completed",
                answers.readOwn("a", answering(result("completed"))).body().status());
        now = now.plus(RESULTS_KEPT_FOR).minusSeconds(1);
        assertEquals(
                "completed",
                answers.readOwn("a", KeptAnswersTest::<Recommendation>down)
                        .body()
                        .status());
        now = now.plusSeconds(1);
        assertThrows(Unavailable.class, () -> answers.readOwn("a", KeptAnswersTest::<Recommendation>down));
    }

    @Test
    void a_team_s_own_is_forgotten_once_it_isn_t_there_any_more() {
        KeptAnswers answers = answers();
        answers.readOwn("a", answering(result("completed")));
        assertThrows(
                Erased.class,
                () -> answers.readOwn("a", _ -> {
                    throw new Erased();
                }));
        assertThrows(Unavailable.class, () -> answers.readOwn("a", KeptAnswersTest::down));
    }

    @Test
    void many_large_answers_make_room_for_each_other() {
        KeptAnswers answers = answers();
        for (int i = 0; i < 50; i++) {
            answers.read("comparison " + i, answering(facts(200)));
        }
        // What has to go goes soon after it came.
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            int before = asked.get();
            for (int i = 0; i < 50; i++) {
                answers.read("comparison " + i, answering(facts(200)));
            }
            return asked.get() - before >= 40;
        });
    }

    private static TechnologyFacts facts(int count) {
        var fact = new Fact(
                "id",
                "flask",
                "throughput",
                new Value.Flag(true),
                null,
                Map.of(),
                List.of(),
                null,
                "source",
                null,
                null,
                "stated",
                "normal",
                null,
                null,
                null,
                null,
                List.of(),
                false,
                null);
        return new TechnologyFacts(1, Collections.nCopies(count, fact), List.of(), List.of(), List.of(), null);
    }

    private <T> Function<@Nullable String, RestResponse<T>> answering(T body) {
        return answeringOf(null, body);
    }

    private <T> Function<@Nullable String, RestResponse<T>> answeringOf(@Nullable String revision, T body) {
        return _ -> {
            asked.incrementAndGet();
            return ResponseBuilder.ok(body)
                    .header("ETag", "\"" + body + "\"")
                    .header("Catalog-Revision", revision)
                    .build();
        };
    }

    private static Recommendation result(String status) {
        return new Recommendation(
                "id", status, null, null, null, null, 1, null, null, 0, null, List.of(), List.of(), null, null);
    }

    private static <T> RestResponse<T> down(@Nullable String tag) {
        throw new IllegalStateException("down");
    }

    static AnswerSettings settings() {
        return new AnswerSettings() {
            @Override
            public Duration trustedFor() {
                return Duration.ofSeconds(10);
            }

            @Override
            public Duration resultsKeptFor() {
                return RESULTS_KEPT_FOR;
            }

            @Override
            public long keptFacts() {
                return 1000;
            }
        };
    }

    private KeptAnswers answers() {
        var clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        return new KeptAnswers(Unavailable.Service.CATALOG, settings, newest, clock, metrics);
    }
}
