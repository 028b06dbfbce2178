package dev.assay.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.local.testing.ServiceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            assertTrue(image.matches("[a-z/-]+:[0-9]+\\.[0-9]+\\.[0-9]+[a-z0-9_-]*( AS build)?"), image);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog-service", "recommender-service", "web-ui"})
    void nobody_in_it_is_root_and_nothing_is_left_to_a_shell(String service) throws Exception {
        Dockerfile dockerfile = dockerfile(service);
        assertEquals(List.of("10001:10001"), dockerfile.all("USER"));
        assertEquals(
                List.of("java", "@/app/jvm.options", "-jar", "/app/%s.jar".formatted(service)),
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
    void its_first_stage_is_that_of_the_others(String service) throws Exception {
        assertEquals(build("web-ui"), build(service));
    }

    private static List<Dockerfile.Instruction> build(String service) throws IOException {
        List<Dockerfile.Instruction> all = dockerfile(service).instructions();
        return all.subList(0, 4);
    }

    private static Dockerfile dockerfile(String service) throws IOException {
        Path file = CHECKOUT.resolve(service).resolve("Dockerfile");
        assertTrue(Files.isExecutable(CHECKOUT.resolve("deploy/container/healthy")));
        return Dockerfile.read(file);
    }
}
