package dev.assay.web.client;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.web.shell.NeighbourServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A broker isn't there.
@QuarkusTest
@QuarkusTestResource(NeighbourServices.class)
@TestProfile(RevisionWatchTest.Watching.class)
class RevisionWatchTest {

    public static class Watching implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("assay.web.answers.trusted-for", "1s");
        }
    }

    @Inject
    NewestRevision newest;

    @AfterEach
    void the_catalogue_answers_again() {
        NeighbourServices.catalogFailing = false;
        NeighbourServices.silent = false;
    }

    @Test
    void a_catalogue_that_comes_back_is_not_left_alone_since_nobody_but_the_watch_had_asked() {
        awaitTrusted(true);
        NeighbourServices.silent = true;
        int asked = NeighbourServices.ASKED.get();
        await().atMost(Duration.ofSeconds(30)).until(() -> NeighbourServices.ASKED.get() >= asked + 12);
        NeighbourServices.silent = false;
        given().get("/technologies/flask").then().statusCode(200);
    }

    @Test
    void the_newest_revision_is_known_and_trusted_for_as_long_as_the_catalogue_answers() {
        awaitTrusted(true);
        assertEquals(1, newest.number());
        NeighbourServices.catalogFailing = true;
        awaitTrusted(false);
        NeighbourServices.catalogFailing = false;
        awaitTrusted(true);
        assertTrue(newest.trustedUntil(1).isBefore(Instant.now().plusSeconds(1)));
    }

    private void awaitTrusted(boolean trusted) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> newest.trustedUntil(1).isAfter(Instant.now()) == trusted);
    }
}
