package dev.assay.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StylesTest {

    @Test
    void every_style_file_is_served() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/META-INF/resources/assets/css"))) {
            assertEquals(
                    files.map(file -> file.getFileName().toString().replace(".css", ""))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    new TreeSet<>(Styles.FILES));
        }
    }
}
