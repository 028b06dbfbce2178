package dev.assay.local.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What a service reads from its environment, as its `application.properties` says.
///
/// @param required variables without a default
/// @param optional the defaults of the others
public record ServiceSettings(Set<String> required, Map<String, String> optional) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(ASSAY_[A-Z_]+)(:([^}]*))?}");

    /// Reads them from a checkout.
    public static ServiceSettings of(Path checkout, String module) throws IOException {
        Set<String> required = new TreeSet<>();
        Map<String, String> optional = new TreeMap<>();
        var properties = new Properties();
        try (var file = Files.newBufferedReader(
                checkout.resolve(module).resolve("src/main/resources/application.properties"))) {
            properties.load(file);
        }
        for (Object value : properties.values()) {
            VARIABLE.matcher((String) value).results().forEach(variable -> {
                if (variable.group(2) == null) {
                    required.add(variable.group(1));
                } else {
                    optional.put(variable.group(1), variable.group(3));
                }
            });
        }
        return new ServiceSettings(required, optional);
    }

    /// The default of the one variable whose name ends so.
    public String defaultOf(String ending) {
        return optional.entrySet().stream()
                .filter(variable -> variable.getKey().endsWith(ending))
                .map(Map.Entry::getValue)
                .reduce((one, other) -> {
                    throw new IllegalStateException("Two variables end in " + ending);
                })
                .orElseThrow();
    }
}
