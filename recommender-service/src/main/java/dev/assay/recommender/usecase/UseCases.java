package dev.assay.recommender.usecase;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.assay.recommender.questionnaire.CheckedSubmission.Accepted;
import dev.assay.recommender.questionnaire.CheckedSubmission.Refused;
import dev.assay.recommender.questionnaire.Preset;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.questionnaire.SubmissionCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases that have a profile, and the dimensions along which a few technologies are compared, as data.
///
/// @param team the answers of a team that knows everything alike
record UseCases(Submission team, List<UseCase> all, List<Dimension> dimensions) {

    /// Criteria that are looked at together, each counting alike.
    record Dimension(String id, String name, List<String> criteria) {

        Dimension {
            criteria = List.copyOf(criteria);
        }
    }

    private record File(Map<String, Object> team, List<Entry> useCases, List<Dimension> dimensions) {}

    private record Entry(
            String id,
            @Nullable String preset,
            @Nullable String name,
            @Nullable String text,
            @Nullable Map<String, Object> answers) {}

    UseCases {
        all = List.copyOf(all);
        dimensions = List.copyOf(dimensions);
    }

    /// Those that ship with the service.
    ///
    /// @throws IllegalArgumentException if an answer isn't one of the questionnaire
    static UseCases shipped(Questionnaire questionnaire) {
        try (InputStream yaml = Objects.requireNonNull(
                UseCases.class.getResourceAsStream("/usecase/use-cases.yaml"), "usecase/use-cases.yaml")) {
            File file = new ObjectMapper(new YAMLFactory()).readValue(yaml, File.class);
            return new UseCases(
                    submission(questionnaire, "team", file.team()),
                    file.useCases().stream()
                            .map(entry -> useCase(questionnaire, entry, file.team()))
                            .toList(),
                    file.dimensions());
        } catch (IOException e) {
            throw new UncheckedIOException("The use cases can't be read", e);
        }
    }

    Optional<UseCase> find(String id) {
        return all.stream().filter(useCase -> useCase.id().equals(id)).findFirst();
    }

    private static UseCase useCase(Questionnaire questionnaire, Entry entry, Map<String, Object> team) {
        Map<String, Object> answers = new HashMap<>(team);
        if (entry.preset() == null) {
            answers.putAll(Objects.requireNonNull(entry.answers(), entry.id()));
            return new UseCase(
                    entry.id(),
                    Objects.requireNonNull(entry.name(), entry.id()),
                    Objects.requireNonNull(entry.text(), entry.id()),
                    null,
                    submission(questionnaire, entry.id(), answers));
        }
        Preset preset = questionnaire.presets().stream()
                .filter(one -> one.id().equals(entry.preset()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no preset " + entry.preset()));
        answers.putAll(preset.answers());
        return new UseCase(
                entry.id(), preset.name(), preset.text(), preset.id(), submission(questionnaire, entry.id(), answers));
    }

    private static Submission submission(Questionnaire questionnaire, String id, Map<String, Object> answers) {
        Map<String, Object> body = Map.of("kind", longest(questionnaire), "answers", answers);
        return switch (new SubmissionCheck(questionnaire).posted(body, new UUID(0, 0), Instant.EPOCH)) {
            case Accepted(Submission submission) -> submission;
            case Refused(var mistakes) -> throw new IllegalArgumentException(id + ": " + mistakes);
        };
    }

    private static String longest(Questionnaire questionnaire) {
        return questionnaire.kinds().getLast().id();
    }
}
