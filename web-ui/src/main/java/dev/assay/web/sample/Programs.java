package dev.assay.web.sample;

import dev.assay.web.client.Technology;
import dev.assay.web.client.TechnologySamples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Small programs side by side, task by task.
public record Programs(List<Side> sides, List<Task> tasks) {

    private static final Map<String, String> TESTED = Map.of(
            "run", "run by our tests",
            "compiled", "compiled by our tests, not run",
            "not-run", "not run here");

    /// A technology, the versions its programs are for, and what our tests do with them.
    public record Side(String name, String versions, String tested) {}

    /// One task, and how each technology does it.
    public record Task(String id, String name, String asks, List<Program> programs) {}

    /// One technology's program for a task, or why there is none.
    public record Program(
            String technology, String tested, Optional<TechnologySamples.Sample> sample, String missing) {}

    static Programs of(Map<Technology, TechnologySamples> samples) {
        return new Programs(
                samples.entrySet().stream()
                        .map(side -> new Side(
                                side.getKey().name(), side.getValue().versionsInWords(), tested(side.getValue())))
                        .toList(),
                List.of(
                        task("hello", "A greeting", "GET /hello answers with a greeting as JSON.", samples),
                        task(
                                "validation",
                                "JSON with validation",
                                "POST /orders takes an item of 1 to 100 characters and a whole quantity from 1 to 100, and refuses anything else.",
                                samples),
                        task(
                                "websocket",
                                "An echo over WebSocket",
                                "/echo sends back each text that comes.",
                                samples)));
    }

    private static Task task(String id, String name, String asks, Map<Technology, TechnologySamples> samples) {
        return new Task(
                id,
                name,
                asks,
                samples.entrySet().stream()
                        .map(side -> program(id, side.getKey(), side.getValue()))
                        .toList());
    }

    private static Program program(String task, Technology technology, TechnologySamples samples) {
        return new Program(
                technology.name(),
                tested(samples),
                samples.samples().stream()
                        .filter(sample -> sample.task().equals(task))
                        .findFirst(),
                samples.missing().stream()
                        .filter(missing -> missing.task().equals(task))
                        .map(TechnologySamples.Missing::reason)
                        .findFirst()
                        .orElse("There is no sample yet."));
    }

    private static String tested(TechnologySamples samples) {
        @Nullable String words = TESTED.get(samples.checked());
        return words == null ? samples.checked() : words;
    }

    /// True where no technology has any.
    public boolean isEmpty() {
        return tasks.stream()
                .allMatch(task -> task.programs().stream()
                        .allMatch(program -> program.sample().isEmpty()));
    }
}
