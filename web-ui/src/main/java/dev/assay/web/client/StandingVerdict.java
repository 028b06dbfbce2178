package dev.assay.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two to five frameworks: when to choose which.
public record StandingVerdict(
        int revision,
        String methodVersion,
        List<Recommendation.Sentence> shortAnswer,
        List<Choice> choices,
        List<Ruling> useCases,
        List<Ruling> dimensions) {

    public StandingVerdict {
        shortAnswer = Absent.toEmpty(shortAnswer);
        choices = Absent.toEmpty(choices);
        useCases = Absent.toEmpty(useCases);
        dimensions = Absent.toEmpty(dimensions);
    }

    /// When to choose one of them.
    public record Choice(
            String technology,
            List<String> useCases,
            List<String> dimensions,
            List<Recommendation.Sentence> sentences) {

        public Choice {
            useCases = Absent.toEmpty(useCases);
            dimensions = Absent.toEmpty(dimensions);
            sentences = Absent.toEmpty(sentences);
        }
    }

    /// The verdict for one use case or on one dimension.
    ///
    /// @param headline of a use case
    public record Ruling(
            @Nullable String useCase,
            @Nullable String dimension,
            String name,
            String type,
            List<String> winners,
            @Nullable String headline,
            List<Recommendation.Sentence> sentences) {

        public Ruling {
            winners = Absent.toEmpty(winners);
            sentences = Absent.toEmpty(sentences);
        }
    }
}
