package dev.assay.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void without_any_variable_it_listens_on_loopback_and_keeps_its_data_in_the_checkout() {
        Settings settings = Settings.from(Map.of());
        assertEquals("127.0.0.1", settings.host());
        assertEquals(Path.of(".assay").toAbsolutePath(), settings.home());
        assertEquals(8080, settings.port(Part.WEB));
        assertEquals(9080, settings.managementPort(Part.WEB));
        assertEquals(8081, settings.port(Part.CATALOG));
        assertEquals(8082, settings.port(Part.RECOMMENDER));
    }

    @Test
    void a_blank_variable_counts_as_not_set() {
        assertEquals(8080, Settings.from(Map.of("ASSAY_WEB_PORT", " ")).port(Part.WEB));
    }

    @Test
    void the_site_is_where_its_port_is_unless_told_otherwise() {
        assertEquals(
                "http://localhost:8090",
                Settings.from(Map.of("ASSAY_WEB_PORT", "8090")).publicUrl());
        assertEquals(
                "https://assay.example.org",
                Settings.from(Map.of("ASSAY_PUBLIC_URL", "https://assay.example.org"))
                        .publicUrl());
    }

    @Test
    void what_is_said_of_an_openid_provider_is_for_the_catalogue_and_nothing_else_is() {
        Settings settings =
                Settings.from(Map.of("ASSAY_OIDC_ISSUER", "https://id.example.org", "ASSAY_WEB_PORT", "8090"));
        assertEquals(Map.of("ASSAY_OIDC_ISSUER", "https://id.example.org"), settings.openId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65000", "70000", "http", "80 80", "99999999999999"})
    void a_port_that_cannot_be_one_is_refused_by_the_name_of_its_variable(String port) {
        var refused = assertThrows(LaunchRefused.class, () -> Settings.from(Map.of("ASSAY_CATALOG_PORT", port)));
        assertEquals(
                "ASSAY_CATALOG_PORT is '%s', but must be a port from 1 to 64535.".formatted(port),
                refused.getMessage());
    }
}
