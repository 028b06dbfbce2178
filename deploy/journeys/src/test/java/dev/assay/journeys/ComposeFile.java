package dev.assay.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// A `docker-compose.yml` as Docker Compose reads it: anchors merged, variables filled in.
///
/// @param root the whole file
record ComposeFile(JsonNode root) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::([-?])([^}]*))?}");

    /// Reads the file.
    ///
    /// @param variables what the shell and `.env` set
    /// @throws IllegalArgumentException with the file's own words if a variable that it demands isn't set
    static ComposeFile read(Path file, Map<String, String> variables) throws IOException {
        Map<String, Object> raw = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        ObjectMapper json = new ObjectMapper();
        // Filled in last, as Docker Compose does: only in values. No value of ours has a quote or a backslash.
        return new ComposeFile(json.readTree(
                VARIABLE.matcher(json.writeValueAsString(raw)).replaceAll(reference -> valueOf(reference, variables))));
    }

    JsonNode service(String name) {
        return root.at("/services/" + name);
    }

    Map<String, String> environmentOf(String service) {
        Map<String, String> environment = new TreeMap<>();
        service(service)
                .path("environment")
                .properties()
                .forEach(variable ->
                        environment.put(variable.getKey(), variable.getValue().asText()));
        return environment;
    }

    private static String valueOf(MatchResult reference, Map<String, String> variables) {
        String given = variables.getOrDefault(reference.group(1), "");
        if (!given.isEmpty() || reference.group(2) == null) {
            return given;
        }
        if (reference.group(2).equals("?")) {
            throw new IllegalArgumentException(reference.group(1) + ": " + reference.group(3));
        }
        return reference.group(3);
    }
}
