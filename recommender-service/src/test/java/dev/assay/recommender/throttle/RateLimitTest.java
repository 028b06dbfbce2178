package dev.assay.recommender.throttle;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommender.RecommenderStack;
import dev.assay.recommender.problem.RecommenderRefusal.TooManyRequests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RecommenderStack.class)
class RateLimitTest {

    /// As long as no one looks, no time passes.
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-11-21T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Hand clock = new Hand();

    @Test
    void a_client_gets_as_many_as_a_minute_has_and_then_as_they_come() {
        var limit = new RateLimit(60, clock);
        for (int i = 0; i < 60; i++) {
            limit.take("one");
        }
        assertEquals(
                Duration.ofSeconds(1),
                assertThrows(TooManyRequests.class, () -> limit.take("one")).pause());
        limit.take("another");
        clock.now = clock.now.plusSeconds(1);
        limit.take("one");
        assertThrows(TooManyRequests.class, () -> limit.take("one"));
    }

    @Test
    void zero_is_no_limit() {
        var limit = new RateLimit(0, clock);
        for (int i = 0; i < 10_000; i++) {
            limit.take("one");
        }
    }

    @Test
    void who_asks_too_often_is_told_when_to_come_back_and_others_go_on() {
        Response answer = feedback("203.0.113.9");
        for (int i = 0; i < 1000 && answer.statusCode() != 429; i++) {
            answer = feedback("203.0.113.9");
        }
        answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-requests"));
        assertTrue(Integer.parseInt(answer.header("Retry-After")) >= 1);
        assertEquals(422, feedback("203.0.113.10").statusCode());
    }

    @Test
    void a_client_can_t_choose_its_address_by_what_it_tells_the_proxy() {
        int status = 0;
        for (int i = 0; i < 1000 && status != 429; i++) {
            status = feedback("198.51.100.%d, 203.0.113.20".formatted(i % 256)).statusCode();
        }
        assertEquals(429, status);
        assertEquals(422, feedback("203.0.113.20, 203.0.113.21").statusCode());
        assertEquals(422, feedback("203.0.113.20, not an address").statusCode());
    }

    private static Response feedback(String client) {
        return given().header("X-Forwarded-For", client)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/feedback");
    }
}
