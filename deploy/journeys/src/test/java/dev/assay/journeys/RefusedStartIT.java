package dev.assay.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.local.Packaged;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The packaged services with settings that can't work or aren't safe: each says in one line which, and ends.
class RefusedStartIT {

    private static final Path CHECKOUT = Path.of(Objects.requireNonNull(System.getProperty("assay.checkout")))
            .toAbsolutePath()
            .normalize();
    private static final Map<String, String> COMPLETE = Map.of(
            "ASSAY_KAFKA", "127.0.0.1:1",
            "ASSAY_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none",
            "ASSAY_DATABASE_USER", "none",
            "ASSAY_DATABASE_PASSWORD", "of-this-test-alone");
    private static final int CONFIGURATION = 78;

    @ParameterizedTest
    @ValueSource(strings = {"catalog-service", "recommender-service", "web-ui"})
    void settings_for_development_are_refused(String service) throws Exception {
        refuses(
                service,
                Map.of("QUARKUS_PROFILE", "dev"),
                "QUARKUS_PROFILE is dev, which is for development: leave it out");
    }

    @Test
    void a_password_that_everybody_tries_is_refused_and_not_printed() throws Exception {
        refuses(
                "recommender-service",
                Map.of("ASSAY_DATABASE_PASSWORD", "postgres"),
                "ASSAY_DATABASE_PASSWORD is too easy to guess: it needs at least 12 characters, and none of the usual"
                        + " words");
    }

    private static void refuses(String service, Map<String, String> changed, String said)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + CHECKOUT.resolve("deploy/container/jvm.options")));
        command.addAll(Packaged.in(CHECKOUT, service).practised());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ASSAY_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(COMPLETE);
        builder.environment().putAll(changed);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(CONFIGURATION, process.waitFor(), output);
        assertEquals(List.of(said), output.lines().toList());
    }
}
