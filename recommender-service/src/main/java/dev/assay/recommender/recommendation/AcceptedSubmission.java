package dev.assay.recommender.recommendation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That a submission is stored and will be scored.
///
/// @param status always `accepted`
@Schema(name = "AcceptedSubmission")
public record AcceptedSubmission(UUID id, String status) {

    static AcceptedSubmission of(UUID id) {
        return new AcceptedSubmission(id, "accepted");
    }
}
