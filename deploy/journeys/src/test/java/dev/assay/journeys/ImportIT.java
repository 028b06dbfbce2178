package dev.assay.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Bringing back the whole catalogue, with the memory that a service is given.
@ExtendWith(OneAssay.class)
class ImportIT {

    private static final List<String> FILES = List.of(
            "technologies.yaml",
            "attributes.yaml",
            "sources.yaml",
            "case-studies.yaml",
            "trade-offs.yaml",
            "source-verdicts.yaml",
            "use-cases.yaml",
            "fits.yaml",
            "questions.yaml",
            "facts/flask.yaml");

    /// As many values as a file may have, in more files than there is memory for at a time.
    @Test
    void an_archive_full_of_mistakes_is_refused_and_the_service_goes_on(RunningAssay assay) throws Exception {
        URI catalog = assay.at("CATALOG", "/api/v1/catalog");
        byte[] file = "- {}\n".repeat(490_000).getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer = Rest.dryRun(catalog, Rest.token(assay), archive(file));

        assertEquals(422, answer.statusCode(), answer.body());
        assertEquals(200, Rest.get(catalog).statusCode());
    }

    private static byte[] archive(byte[] file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            for (String name : FILES) {
                archive.putNextEntry(new ZipEntry(name));
                archive.write(file);
            }
        }
        return bytes.toByteArray();
    }
}
