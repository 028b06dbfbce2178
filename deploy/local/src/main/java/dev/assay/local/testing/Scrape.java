package dev.assay.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// What a service tells on its management port, read as Prometheus would.
public record Scrape(List<String> lines) {

    /// Reads them now.
    ///
    /// @param metrics where they are told
    public static Scrape of(URI metrics) {
        try (var told = metrics.toURL().openStream()) {
            return new Scrape(new String(told.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Scrape::withoutExample)
                    .toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Behind a figure may stand an example: the trace of a request that was counted.
    private static String withoutExample(String line) {
        int example = line.indexOf(" # {");
        return example < 0 ? line : line.substring(0, example);
    }

    /// The figures of all series with some labels, added up; 0 if there is none.
    ///
    /// @param labels such as `topic="x"`, in any order
    public double figure(String name, String... labels) {
        return figures(name, labels).sum();
    }

    /// The figure of the first series with some labels.
    public Optional<Double> find(String name, String... labels) {
        return figures(name, labels).boxed().findFirst();
    }

    private DoubleStream figures(String name, String... labels) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)));
    }
}
