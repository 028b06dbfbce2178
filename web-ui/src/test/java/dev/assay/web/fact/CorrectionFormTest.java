package dev.assay.web.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionFormTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/table, true",
        "HTTPS://example.org/table, true",
        "Http://example.org, true",
        "ftp://example.org, false",
        "example.org, false"
    })
    void an_address_that_says_so_is_of_the_web_however_its_scheme_is_written(String source, boolean isComplete) {
        assertEquals(
                isComplete,
                CorrectionForm.checked("flask-throughput-1", "It says more", source)
                        .isComplete());
    }
}
