package dev.assay.web.client;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.web.shell.NeighbourServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A broker isn't there.
@QuarkusTest
@QuarkusTestResource(
        value = NeighbourServices.class,
        initArgs = @ResourceArg(name = "trusted-for", value = "1s"),
        restrictToAnnotatedClass = true)
class RevisionWatchTest {

    @Inject
    NewestRevision newest;

    @AfterEach
    void the_catalogue_answers_again() {
        NeighbourServices.catalogFailing = false;
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
