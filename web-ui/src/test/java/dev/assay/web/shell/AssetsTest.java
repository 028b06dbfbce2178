package dev.assay.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AssetsTest {

    @Test
    void every_style_file_and_every_script_is_served() throws IOException {
        assertEquals(files("css"), new TreeSet<>(Assets.STYLES));
        assertEquals(files("js"), new TreeSet<>(Assets.SCRIPTS));
    }

    private static Set<String> files(String kind) throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/META-INF/resources/assets", kind))) {
            return files.map(file -> file.getFileName().toString().replace("." + kind, ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
