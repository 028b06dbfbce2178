package dev.assay.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.local.testing.ServiceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes into a service's image, as far as it can be judged without building one.
class DockerfileTest {

    private static final Path CHECKOUT = Path.of(Objects.requireNonNull(System.getProperty("assay.checkout")));

    @ParameterizedTest
    @ValueSource(strings = {"catalog-service", "recommender-service", "web-ui"})
    void it_stands_on_images_of_a_fixed_version(String service) throws Exception {
        for (String image : dockerfile(service).all("FROM")) {
            assertTrue(image.matches("[a-z/-]+:[0-9]+\\.[0-9]+\\.[0-9]+[a-z0-9_-]*( AS (build|trained))?"), image);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog-service", "recommender-service", "web-ui"})
    void nobody_in_it_is_root_and_nothing_is_left_to_a_shell(String service) throws Exception {
        Dockerfile dockerfile = dockerfile(service);
        assertEquals("10001:10001", dockerfile.all("USER").getLast());
        assertEquals(
                List.of(
                        "java",
                        "@/app/jvm.options",
                        "@/app/cached.options",
                        "-XX:AOTCache=/app/%s.aot".formatted(service),
                        "-jar",
                        "/app/%s.jar".formatted(service)),
                Dockerfile.words(dockerfile.all("ENTRYPOINT").getFirst()));
        assertEquals(List.of(), dockerfile.all("CMD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog-service", "recommender-service", "web-ui"})
    void its_ports_are_those_of_the_service(String service) throws Exception {
        Dockerfile dockerfile = dockerfile(service);
        ServiceSettings settings = ServiceSettings.of(CHECKOUT, service);
        String management = settings.defaultOf("_MANAGEMENT_PORT");
        String port = String.valueOf(Integer.parseInt(management) - 1000);
        assertTrue(settings.optional().containsValue(port));
        assertEquals(List.of(port + " " + management), dockerfile.all("EXPOSE"));
        assertEquals(
                List.of("/app/healthy", management),
                Dockerfile.words(dockerfile.all("HEALTHCHECK").getFirst()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog-service", "recommender-service", "web-ui"})
    void its_first_two_stages_are_those_of_the_others(String service) throws Exception {
        assertEquals(stages("web-ui").subList(0, 2), stages(service).subList(0, 2));
        assertEquals(3, stages(service).size());
    }

    /// What the JVM keeps of one run is of use to the same JVM only.
    @ParameterizedTest
    @ValueSource(strings = {"catalog-service", "recommender-service", "web-ui"})
    void it_runs_in_the_jvm_that_it_was_trained_in(String service) throws Exception {
        List<String> images = dockerfile(service).all("FROM");
        assertEquals(images.get(1), images.get(2) + " AS trained");
    }

    private static List<List<Dockerfile.Instruction>> stages(String service) throws IOException {
        List<List<Dockerfile.Instruction>> stages = new ArrayList<>();
        for (Dockerfile.Instruction each : dockerfile(service).instructions()) {
            if (each.name().equals("FROM")) {
                stages.add(new ArrayList<>());
            }
            stages.getLast().add(each);
        }
        return stages;
    }

    private static Dockerfile dockerfile(String service) throws IOException {
        Path file = CHECKOUT.resolve(service).resolve("Dockerfile");
        assertTrue(Files.isExecutable(CHECKOUT.resolve("deploy/container/healthy")));
        return Dockerfile.read(file);
    }
}
