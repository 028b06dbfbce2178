package dev.assay.catalog.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assay.local.testing.ServiceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {

    private static final String SECRET = "a-password-of-no-one";

    private final Map<String, String> variables = new HashMap<>(Map.of(
            "ASSAY_DATABASE_URL", "jdbc:postgresql://database/x",
            "ASSAY_DATABASE_USER", "x",
            "ASSAY_DATABASE_PASSWORD", SECRET,
            "ASSAY_KAFKA", "broker:9092"));

    private Optional<String> mistake() {
        return new Environment(variables).mistake();
    }

    @Test
    void with_all_settings_it_starts() {
        assertEquals(Optional.empty(), mistake());
    }

    @Test
    void whatever_has_no_default_is_named_if_it_is_missing() throws IOException {
        for (String needed :
                ServiceSettings.of(Path.of(".."), "catalog-service").required()) {
            String given = variables.put(needed, " ");
            assertEquals(Optional.of(needed + " is missing"), mistake());
            variables.put(needed, Objects.requireNonNull(given));
        }
    }

    @Test
    void a_password_that_is_easy_to_guess_is_refused_and_not_printed() {
        for (String easy : new String[] {"postgres", "ChangeMeChangeMe", "passwordpassword"}) {
            variables.put("ASSAY_DATABASE_PASSWORD", easy);
            String said = mistake().orElseThrow();
            assertFalse(said.contains(easy), said);
            assertEquals(1, said.lines().count());
        }
    }

    @Test
    void settings_for_development_are_refused() {
        variables.put("QUARKUS_PROFILE", "dev");
        assertEquals(Optional.of("QUARKUS_PROFILE is dev, which is for development: leave it out"), mistake());
    }

    @Test
    void a_provider_without_an_address_is_refused() {
        variables.put("ASSAY_OIDC_ENABLED", "true");
        assertEquals(Optional.of("ASSAY_OIDC_ISSUER is missing, although ASSAY_OIDC_ENABLED is true"), mistake());
    }

    @Test
    void a_password_may_be_in_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), SECRET + "\n");
        variables.remove("ASSAY_DATABASE_PASSWORD");
        variables.put("ASSAY_DATABASE_PASSWORD_FILE", file.toString());
        assertEquals(Optional.empty(), mistake());
        assertEquals(Optional.of(SECRET), new Environment(variables).secret("ASSAY_DATABASE_PASSWORD"));
    }

    @Test
    void a_file_that_is_not_there_is_told_by_the_name_of_the_setting(@TempDir Path folder) {
        variables.put("ASSAY_DATABASE_PASSWORD_FILE", folder.resolve("none").toString());
        assertEquals(Optional.of("ASSAY_DATABASE_PASSWORD_FILE names a file that can't be read"), mistake());
    }
}
