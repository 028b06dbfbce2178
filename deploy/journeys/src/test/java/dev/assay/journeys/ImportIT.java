package dev.assay.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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

    @Test
    void of_several_at_once_one_is_read_and_the_others_are_told_to_come_back(RunningAssay assay) throws Exception {
        URI catalog = assay.at("CATALOG", "/api/v1/catalog");
        String token = Rest.token(assay);
        byte[] archive = archive(large());
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers = IntStream.range(0, 5)
                    .mapToObj(_ -> all.submit(() -> Rest.dryRun(catalog, token, archive)))
                    .toList();
            for (Future<HttpResponse<String>> answer : answers) {
                statuses.add(answer.get().statusCode());
            }
        }
        assertTrue(statuses.contains(422), statuses.toString());
        assertTrue(statuses.contains(429), statuses.toString());
        assertEquals(Set.of(422, 429), Set.copyOf(statuses));
        assertEquals(200, Rest.get(catalog).statusCode());
    }

    /// As many values as a file may have, and besides what packs badly.
    private static byte[] large() {
        var random = new Random(1);
        String noise = random.ints(1_600_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return ("- {}\n".repeat(490_000) + "# " + noise + "\n").getBytes(StandardCharsets.UTF_8);
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
