package dev.assay.web.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.local.testing.ServiceSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

    @Test
    void with_all_settings_it_starts() {
        assertEquals(Optional.empty(), new Environment(Map.of("ASSAY_KAFKA", "broker:9092")).mistake());
    }

    @Test
    void whatever_has_no_default_is_named_if_it_is_missing() throws IOException {
        assertEquals(
                Set.of("ASSAY_KAFKA"),
                ServiceSettings.of(Path.of(".."), "web-ui").required());
        assertEquals(Optional.of("ASSAY_KAFKA is missing"), new Environment(Map.of()).mistake());
    }

    @Test
    void settings_for_development_are_refused() {
        assertEquals(
                Optional.of("QUARKUS_PROFILE is dev, which is for development: leave it out"),
                new Environment(Map.of("ASSAY_KAFKA", "broker:9092", "QUARKUS_PROFILE", "dev")).mistake());
    }
}
