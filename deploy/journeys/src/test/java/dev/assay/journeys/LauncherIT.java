package dev.assay.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OneAssay.class)
class LauncherIT {

    @TempDir
    Path home;

    @Test
    void a_port_in_use_is_named_with_the_variable_that_changes_it() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> ports = RunningAssay.freePorts();
            ports.put("ASSAY_KAFKA_PORT", String.valueOf(taken.getLocalPort()));
            RunningAssay refused = RunningAssay.launch(home, ports);
            assertEquals(1, refused.exitCode());
            assertEquals(
                    "assay: Port %d is in use by another program: stop that, or set ASSAY_KAFKA_PORT to another port.%n"
                            .formatted(taken.getLocalPort()),
                    refused.said());
        }
    }

    @Test
    void a_second_run_on_the_same_data_is_refused(RunningAssay running) throws Exception {
        RunningAssay second = RunningAssay.launch(running.home(), RunningAssay.freePorts());
        assertEquals(1, second.exitCode());
        assertTrue(second.said().startsWith("assay: Assay already runs on "), second.said());
        assertEquals(200, Rest.get(running.at("WEB", "/")).statusCode());
    }

    @Test
    void a_service_that_dies_ends_the_run_and_its_log_is_named(RunningAssay assay) throws Exception {
        assay.processOf("web-ui").destroyForcibly();
        assertEquals(1, assay.exitCode());
        assertTrue(assay.said().contains("assay: web-ui ended with exit code 137. Its log says why: "), assay.said());
        assertTrue(assay.said().contains("web-ui.log"), assay.said());
    }
}
