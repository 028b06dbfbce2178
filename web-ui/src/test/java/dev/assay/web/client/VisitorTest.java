package dev.assay.web.client;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.web.shell.NeighbourServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(NeighbourServices.class)
@TestProfile(VisitorTest.BehindProxy.class)
class VisitorTest {

    /// The tests are the proxy that is trusted.
    public static class BehindProxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9,               203.0.113.9",
        "'198.51.100.1,203.0.113.9', 203.0.113.9",
        "'127.0.0.1, 2001:db8::9',   2001:db8:0:0:0:0:0:9",
        "'203.0.113.9, nobody',     127.0.0.1",
        "'203.0.113.9,',            127.0.0.1",
    })
    void services_are_told_the_address_that_the_proxy_has_seen(String header, String visitor) {
        given().redirects()
                .follow(false)
                .header("X-Forwarded-For", header)
                .formParam("id", "9d2f7d1e-55a2-4a7e-8a55-0f1f0e1d2c3d")
                .formParam("push", "none")
                .post("/advisor")
                .then()
                .statusCode(303);
        assertEquals(visitor, NeighbourServices.VISITORS.getLast());
    }
}
