package dev.assay.journeys;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Runs before the others, which start faster from what it leaves behind.
@ExtendWith(OneAssay.class)
class AheadOfTimeIT {

    @BeforeAll
    static void the_services_run_once(@TempDir Path home) throws Exception {
        RunningAssay.train(home);
    }

    @Test
    void services_start_from_what_the_jvm_has_learned_and_it_has_nothing_to_complain_of(RunningAssay assay)
            throws Exception {
        for (String service : List.of("catalog-service", "recommender-service", "web-ui")) {
            String command = assay.processOf(service).info().commandLine().orElseThrow();
            assertTrue(command.contains("-XX:AOTCache=") && command.contains(service + ".aot"), command);
            String log = Files.readString(assay.home().resolve("logs").resolve(service + ".log"));
            assertFalse(log.contains("[warning]"), log);
        }
    }
}
