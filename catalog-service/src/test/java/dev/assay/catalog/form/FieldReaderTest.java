package dev.assay.catalog.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldReaderTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/table, 0",
        "HTTPS://example.org/table, 0",
        "Http://Example.org, 0",
        "ftp://example.org, 1",
        "javascript:alert(1), 1",
        "https:example.org, 1",
        "https://somebody@example.org, 1"
    })
    void an_address_is_of_the_web_however_its_scheme_is_written(String address, int mistakesOfIt) {
        var mistakes = new Mistakes();
        var object = new Tree.Mapping(Map.of("url", new Tree.Scalar(address, true)));
        String read = FieldReader.of(object, "sources.yaml", "one", LocalDate.EPOCH, mistakes)
                .address("url");
        assertEquals(mistakesOfIt, mistakes.count());
        assertEquals(address, read);
    }
}
