package dev.assay.recommender.recommendation;

import dev.assay.recommender.database.Packing;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.telemetry.TraceParent;
import org.jspecify.annotations.Nullable;

/// A submission and what came of it, packed to be stored. Many of a batch wait for each other, so the recommendation
/// itself, many times as large, isn't held.
final class Scored {

    private final Submission submission;
    private final CompletionEvent completion;
    private final byte[] result;
    private final byte[] matrix;
    private final @Nullable String traceparent = TraceParent.current();

    Scored(Submission submission, Assessed assessed) {
        this.submission = submission;
        this.completion = CompletionEvent.of(assessed.recommendation());
        this.result = Packing.fast(Json.bytes(assessed.recommendation()));
        this.matrix = assessed.packedMatrix();
    }

    Submission submission() {
        return submission;
    }

    CompletionEvent completion() {
        return completion;
    }

    /// Where in a trace it was scored.
    @Nullable
    String traceparent() {
        return traceparent;
    }

    /// The recommendation as it is served, packed.
    byte[] result() {
        return result;
    }

    /// What it was drawn from as it is served, packed.
    byte[] matrix() {
        return matrix;
    }
}
