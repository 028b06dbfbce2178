package dev.assay.catalog.account;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalog.CatalogStack;
import dev.assay.catalog.People;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A first start that can't write the password where it is to be read.
@QuarkusTest
@TestProfile(FirstAdministratorTest.InAFolderThatIsMissing.class)
@WithTestResource(value = CatalogStack.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class FirstAdministratorTest {

    private static final Path FILE = Path.of("target/missing-folder/first-administrator");
    /// Where the password goes.
    public static final class InAFolderThatIsMissing implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Files.deleteIfExists(FILE);
                Files.deleteIfExists(FILE.getParent());
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
            return Map.of(
                    "assay.account.first-password-file", FILE.toString(),
                    "quarkus.log.file.enabled", "true",
                    "quarkus.log.file.path", "target/first-administrator.log");
        }
    }

    @Inject
    FirstAdministrator administrator;

    @Inject
    Accounts accounts;

    @Test
    void no_account_is_made_until_its_password_can_be_told() throws IOException {
        Path log = Path.of("target/first-administrator.log");
        String said =
                "The first administrator's password can't be written into %s, which ASSAY_FIRST_PASSWORD_FILE names: there is no such folder"
                        .formatted(FILE);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Files.exists(log) && Files.readString(log).contains(said));
        assertFalse(Files.readString(log).contains("The database can't be prepared"), "the database isn't to blame");
        assertEquals(
                said,
                assertThrows(FirstAdministrator.Untold.class, administrator::makeIfNone)
                        .getMessage());
        assertTrue(accounts.all().isEmpty());

        Files.createDirectories(FILE.getParent());
        await().atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/api/v1/catalog").statusCode() == 200);
        String password = Files.readString(FILE).strip().split(" ", -1)[1];
        People.bearing(People.signIn("admin", password))
                .get("/api/v1/sessions/current")
                .then()
                .statusCode(200);
    }
}
