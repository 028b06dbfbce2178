package dev.assay.catalog.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The catalogue that comes with this build.
final class ShippedCatalog {

    private static final String FOLDER = "/catalog/";

    /// The names of its files, one on a line: a packaged application can't list its own folders.
    private static final String INDEX = "files.txt";

    private ShippedCatalog() {}

    static Bundle bundle() {
        Map<String, byte[]> files = new HashMap<>();
        for (String name : names()) {
            files.put(name, bytes(name));
        }
        return Bundle.of(files);
    }

    private static List<String> names() {
        return new String(bytes(INDEX), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(String name) {
        try (InputStream file = ShippedCatalog.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("This build lacks " + FOLDER + name);
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
