package dev.assay.web.ready;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.local.testing.Scrape;
import dev.assay.web.client.NewestRevision;
import dev.assay.web.shell.NeighbourServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Answers are trusted for ten seconds here, and who asks the catalogue for its newest revision is the test.
@QuarkusTest
@QuarkusTestResource(NeighbourServices.class)
@TestProfile(SettledPagesTest.ByHand.class)
class SettledPagesTest {

    public static class ByHand implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "assay.web.answers.trusted-for",
                    "10s",
                    "assay.web.ready.settled-for",
                    "10m",
                    "quarkus.arc.exclude-types",
                    "dev.assay.web.client.RevisionWatch");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(ClockByHand.class);
        }
    }

    /// Stands still until it is moved.
    @Alternative
    @Singleton
    static class ClockByHand extends Clock {

        private volatile Instant now = Instant.parse("2026-11-23T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private static final String PAGE = "/compare/express-vs-flask";

    @Inject
    ClockByHand clock;

    @Inject
    NewestRevision newest;

    @Inject
    Renewal renewal;

    @TestHTTPResource(value = "/metrics", management = true)
    @SuppressWarnings("NullAway.Init") // set by the test's runner
    URI metrics;

    private int revision;

    @BeforeEach
    void publish() {
        revision = newest.number() + 1;
        NeighbourServices.revision = revision;
        NeighbourServices.scoredRevision = () -> revision;
        newest.confirmed(revision, clock.instant());
    }

    @AfterEach
    void nobody_says_of_which_revision() {
        NeighbourServices.revision = null;
        NeighbourServices.scoredRevision = () -> null;
    }

    @Test
    void a_page_of_the_newest_revision_stays_while_that_one_is_the_newest() {
        given().get(PAGE);
        for (int time = 0; time < 5; time++) {
            pass(Duration.ofSeconds(100));
            newest.confirmed(revision, clock.instant());
            assertIsSent(true);
        }
    }

    @Test
    void it_is_made_anew_once_the_catalogue_no_longer_says_so() {
        given().get(PAGE);
        pass(Duration.ofSeconds(10));
        assertIsSent(false);
    }

    @Test
    void it_is_made_anew_after_a_while_in_any_case() {
        given().get(PAGE);
        pass(Duration.ofMinutes(10));
        newest.confirmed(revision, clock.instant());
        assertIsSent(false);
    }

    @Test
    void a_newer_revision_ends_it_at_once() {
        given().get(PAGE);
        newest.confirmed(revision + 1, clock.instant());
        assertIsSent(false);
    }

    @Test
    void one_with_a_verdict_on_an_older_revision_stays_for_as_long_as_an_answer_is_trusted() {
        NeighbourServices.scoredRevision = () -> revision - 1;
        given().get(PAGE);
        pass(Duration.ofSeconds(9));
        assertIsSent(true);
        pass(Duration.ofSeconds(1));
        newest.confirmed(revision, clock.instant());
        assertIsSent(false);
    }

    @Test
    void so_does_one_of_which_a_part_does_not_say_what_it_rests_on() {
        NeighbourServices.scoredRevision = () -> null;
        given().get(PAGE);
        pass(Duration.ofSeconds(10));
        newest.confirmed(revision, clock.instant());
        assertIsSent(false);
    }

    @Test
    void so_does_one_from_which_a_service_kept_something_back() {
        String withoutVerdict = "/compare/flask-vs-nodejs";
        given().get(withoutVerdict).then().statusCode(200);
        pass(Duration.ofSeconds(10));
        newest.confirmed(revision, clock.instant());
        assertIsSent(withoutVerdict, false);
    }

    @Test
    void a_page_is_made_anew_until_its_verdict_is_that_on_the_newest_revision() {
        var asked = new AtomicInteger();
        given().get(PAGE);
        publish();
        NeighbourServices.scoredRevision = () -> asked.incrementAndGet() < 3 ? revision - 1 : revision;
        renewal.renew(new NewestRevision.Heard(revision));
        assertEquals(3, asked.get());
        pass(Duration.ofSeconds(60));
        newest.confirmed(revision, clock.instant());
        assertIsSent(true);
    }

    private void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    private void assertIsSent(boolean asItWas) {
        assertIsSent(PAGE, asItWas);
    }

    /// Whether a page is sent as it was, and not made anew.
    private void assertIsSent(String address, boolean asItWas) {
        double before = sent();
        given().get(address).then().statusCode(200);
        assertEquals(asItWas, sent() > before);
    }

    private double sent() {
        return Scrape.of(metrics).figure("assay_ready_pages_sent_total");
    }
}
