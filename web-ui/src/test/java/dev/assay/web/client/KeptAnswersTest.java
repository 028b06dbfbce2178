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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {

    private static final Duration RESULTS_KEPT_FOR = Duration.ofHours(1);

    private final AtomicInteger asked = new AtomicInteger();
    private Instant now = Instant.EPOCH;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void an_answer_is_trusted_for_a_while_and_then_asked_for_by_its_tag() {
        KeptAnswers answers = answers(1000);
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
        KeptAnswers answers = answers(1000);
        answers.read("a", answering("first"));
        answers.forgetTrust();
        assertEquals("second", answers.read("a", answering("second")).body());
    }

    @Test
    void an_earlier_answer_stands_in_for_a_service_that_is_down_and_says_so() {
        KeptAnswers answers = answers(1000);
        assertThrows(Unavailable.class, () -> answers.read("a", KeptAnswersTest::down));
        answers.read("a", answering("first"));
        answers.forgetTrust();
        KeptAnswers.Kept<String> kept = answers.read("a", KeptAnswersTest::down);
        assertEquals("first", kept.body());
        assertEquals(
                "down",
                String.valueOf(kept.missed() == null ? null : kept.missed().getMessage()));
    }

    @Test
    void a_team_s_own_is_asked_for_each_time_and_stands_in_for_a_while_only() {
        KeptAnswers answers = answers(1000);
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
        KeptAnswers answers = answers(1000);
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
        KeptAnswers answers = answers(1000);
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
        return _ -> {
            asked.incrementAndGet();
            return RestResponse.ResponseBuilder.ok(body)
                    .header("ETag", "\"" + body + "\"")
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

    private KeptAnswers answers(long facts) {
        var settings = new AnswerSettings() {
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
                return facts;
            }
        };
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
        return new KeptAnswers(Unavailable.Service.CATALOG, settings, clock, metrics);
    }
}
