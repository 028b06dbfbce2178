package dev.assay.recommender.recommendation;

import dev.assay.recommender.database.Database;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.problem.RecommenderRefusal.UnknownRecommendation;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Finds what is stored under the id in a path.
@Singleton
public class StoredRecommendations {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int COME_BACK_AFTER_SECONDS = 1;

    private final Database database;
    private final SubmissionRepository submissions;
    private final RecommendationRepository recommendations;

    StoredRecommendations(
            Database database, SubmissionRepository submissions, RecommendationRepository recommendations) {
        this.database = database;
        this.submissions = submissions;
        this.recommendations = recommendations;
    }

    /// Answers with what is made of a recommendation, or that it isn't scored yet.
    public RestResponse<String> completed(String id, BiFunction<UUID, String, RestResponse<String>> answer) {
        if (!ID.matcher(id).matches()) {
            throw new UnknownRecommendation(id);
        }
        UUID uuid = UUID.fromString(id);
        Known found =
                database.inTransaction(() -> submissions.known(uuid)).orElseThrow(() -> new UnknownRecommendation(id));
        return switch (found) {
            case Known.Accepted _ ->
                ResponseBuilder.create(RestResponse.Status.ACCEPTED, Json.write(AcceptedSubmission.of(uuid)))
                        .header(HttpHeaders.RETRY_AFTER, COME_BACK_AFTER_SECONDS)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case Known.Completed completed -> answer.apply(uuid, completed.body());
        };
    }

    Optional<String> matrix(UUID id) {
        return database.inTransaction(() -> recommendations.matrix(id));
    }
}
