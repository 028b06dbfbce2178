package dev.assay.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Addresses that the server under the services would refuse without a word.
@ExtendWith(OneAssay.class)
class BrokenAddressesIT {

    @ParameterizedTest
    @CsvSource({
        "CATALOG, /api/v1/technologies/%zz, /problems/bad-address",
        "RECOMMENDER, /api/v1/recommendations/%zz, /problems/bad-address",
        "WEB, /compare/%zz, That address can’t be read"
    })
    void they_are_told_what_is_wrong(String part, String address, String said, RunningAssay assay) throws IOException {
        String answer = answerTo(address, assay.at(part, "/"));
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains(said), answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("x-content-type-options: nosniff"), answer);
    }

    private static String answerTo(String address, URI server) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .formatted(address)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
