package dev.assay.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which parts the services ship, and that the table of their licences names them and no others.
class LicencesIT {

    private static final Path CHECKOUT = Path.of(Objects.requireNonNull(System.getProperty("assay.checkout")));
    private static final Pattern ROW = Pattern.compile("\\| `(.+):(.+)` \\| (.+) \\| .+ \\| (.+) \\|");

    /// One part has a jar for each platform, under the same licence.
    private static final Pattern PLATFORM = Pattern.compile("native-[a-z]+-[a-z0-9_]+-");

    @ParameterizedTest
    @ValueSource(strings = {"catalog-service", "recommender-service", "web-ui"})
    void the_table_of_licences_names_the_parts_that_a_service_ships(String service) throws IOException {
        assertEquals(
                shipped(service),
                told(service),
                "If the new licences may be shipped, './assay sbom --update' adds them.");
    }

    /// Quarkus leaves classes out of some jars and marks these.
    private static Set<String> shipped(String service) throws IOException {
        try (Stream<Path> jars = Files.list(CHECKOUT.resolve(service, "target", "app", "lib"))) {
            return jars.map(jar -> jar.getFileName().toString().replaceFirst("^modified-", ""))
                    .map(LicencesIT::anywhere)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> told(String service) throws IOException {
        try (Stream<String> lines = Files.lines(CHECKOUT.resolve("docs", "licences.md"))) {
            return lines.map(ROW::matcher)
                    .filter(row -> row.matches()
                            && Arrays.asList(row.group(4).split(", ")).contains(service))
                    .map(row -> "%s.%s-%s.jar".formatted(row.group(1), row.group(2), row.group(3)))
                    .map(LicencesIT::anywhere)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String anywhere(String jar) {
        return PLATFORM.matcher(jar).replaceFirst("native-");
    }
}
