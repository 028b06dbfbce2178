package dev.assay.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A use case with its profile, and all frameworks ranked under it.
///
/// @param preset the set of answers that it stands for, where it is one
public record UseCase(
        String id,
        String name,
        String text,
        @Nullable String preset,
        Recommendation.@Nullable Answered questionnaire,
        int revision,
        @Nullable String methodVersion,
        @Nullable String evaluatedOn,
        Recommendation.@Nullable Profile profile,
        List<Recommendation.Option> options,
        Recommendation.@Nullable Verdict verdict) {

    public UseCase {
        options = Absent.toEmpty(options);
    }

    /// The standing result, in the form that results have.
    public Recommendation standing() {
        return new Recommendation(
                "",
                "completed",
                questionnaire,
                null,
                null,
                evaluatedOn,
                revision,
                methodVersion,
                null,
                0,
                profile,
                options,
                List.of(),
                verdict,
                null);
    }

    /// All of them, each in brief.
    public record Index(int revision, @Nullable String methodVersion, List<Summary> useCases) {

        public Index {
            useCases = Absent.toEmpty(useCases);
        }
    }

    /// One in brief, with the kind of its verdict.
    public record Summary(
            String id,
            String name,
            String text,
            @Nullable String preset,
            String verdict,
            List<String> winners,
            String headline) {

        public Summary {
            winners = Absent.toEmpty(winners);
        }
    }
}
