package dev.assay.recommender.recommendation;

import dev.assay.recommender.database.Database;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.problem.RecommenderRefusal.Erased;
import dev.assay.recommender.problem.RecommenderRefusal.UnknownRecommendation;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
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
    private final Clock clock;

    StoredRecommendations(
            Database database,
            SubmissionRepository submissions,
            RecommendationRepository recommendations,
            Clock clock) {
        this.database = database;
        this.submissions = submissions;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    /// Answers with what is made of a recommendation, or that it isn't scored yet.
    public RestResponse<String> completed(String id, BiFunction<UUID, String, RestResponse<String>> answer) {
        UUID uuid = uuid(id);
        Known found =
                database.inTransaction(() -> submissions.known(uuid)).orElseThrow(() -> new UnknownRecommendation(id));
        return switch (found) {
            case Known.Accepted _ ->
                ResponseBuilder.create(RestResponse.Status.ACCEPTED, Json.write(AcceptedSubmission.of(uuid)))
                        .header(HttpHeaders.RETRY_AFTER, COME_BACK_AFTER_SECONDS)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case Known.Erased _ -> throw new Erased(uuid);
            case Known.Completed completed -> answer.apply(uuid, completed.body());
        };
    }

    /// Keeps a recommendation from being erased until the transaction ends.
    ///
    /// @throws UnknownRecommendation if there is none, or not yet
    /// @throws Erased if it has been erased
    public void hold(UUID id) {
        submissions.hold(List.of(id));
        Known found = submissions.known(id).orElseThrow(() -> new UnknownRecommendation(id.toString()));
        switch (found) {
            case Known.Accepted _ -> throw new UnknownRecommendation(id.toString());
            case Known.Erased _ -> throw new Erased(id);
            case Known.Completed _ -> {}
        }
    }

    Optional<String> matrix(UUID id) {
        return database.inTransaction(() -> recommendations.matrix(id));
    }

    /// Erases what was asked, and what came of it.
    ///
    /// @throws UnknownRecommendation if there never was anything; a second time is harmless
    void erase(String id) {
        UUID uuid = uuid(id);
        boolean isKnown = database.inTransaction(() -> submissions.erase(uuid, clock.instant())
                || submissions.known(uuid).isPresent());
        if (!isKnown) {
            throw new UnknownRecommendation(id);
        }
    }

    private static UUID uuid(String id) {
        if (!ID.matcher(id).matches()) {
            throw new UnknownRecommendation(id);
        }
        return UUID.fromString(id);
    }
}
