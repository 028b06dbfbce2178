package dev.assay.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.xml.sax.SAXException;

/// What the Nu HTML checker finds in a page.
final class Html {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Html() {}

    /// Every error, with the line and the text at which it was found.
    static List<String> errors(String page) {
        var checker = new EmbeddedValidator();
        checker.setOutputFormat(OutputFormat.JSON);
        try {
            JsonNode found =
                    JSON.readTree(checker.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8))));
            return StreamSupport.stream(found.path("messages").spliterator(), false)
                    .filter(message -> !message.path("type").asText().equals("info"))
                    .map(message -> "%s (line %s: %s)"
                            .formatted(
                                    message.path("message").asText(),
                                    message.path("lastLine").asText(),
                                    message.path("extract").asText()))
                    .toList();
        } catch (IOException | SAXException failed) {
            throw new IllegalStateException("The checker can't read the page", failed);
        }
    }
}
