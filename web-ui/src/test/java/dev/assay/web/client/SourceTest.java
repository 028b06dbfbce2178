package dev.assay.web.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org, true",
        "HTTPS://example.org, true",
        "Http://example.org, true",
        "ftp://example.org, false",
        "javascript:alert(1), false",
        "httpsx://example.org, false"
    })
    void addresses_of_the_web_become_links_however_their_scheme_is_written(String address, boolean isLink) {
        assertEquals(isLink, Source.isWebAddress(address));
    }
}
