package dev.assay.catalog.transfer;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalog.CatalogStack;
import dev.assay.catalog.database.Schema;
import dev.assay.catalog.revision.FailingFollower;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A start whose first reading of the tables fails.
@QuarkusTest
@TestProfile(CatalogStartTest.Unreadable.class)
@WithTestResource(value = CatalogStack.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class CatalogStartTest {

    private static final int MILLIS = 20_000;

    /// With tables that can't be read at first.
    public static final class Unreadable implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(FailingFollower.class);
        }
    }

    @Inject
    Schema schema;

    @Inject
    FailingFollower follower;

    @Test
    void tables_are_opened_to_all_others_although_what_is_in_them_cannot_be_read() throws InterruptedException {
        follower.awaitFailure();
        assertTrue(schema.await(MILLIS));
        assertNotEquals(200, given().get("/api/v1/catalog").statusCode());

        follower.mend();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/api/v1/catalog").statusCode() == 200);
    }
}
