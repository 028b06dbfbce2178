package dev.assay.recommender.usecase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.recommender.json.EntityTag;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.problem.RecommenderRefusal.CatalogNotReady;
import dev.assay.recommender.problem.RecommenderRefusal.NotAFramework;
import dev.assay.recommender.problem.RecommenderRefusal.UnknownTechnology;
import dev.assay.recommender.problem.RecommenderRefusal.UnknownUseCase;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.recommendation.Assessor;
import dev.assay.recommender.recommendation.Places;
import dev.assay.recommender.recommendation.Recommendation;
import dev.assay.recommender.replica.CatalogReplica;
import dev.assay.recommender.replica.ClosedCatalog;
import dev.assay.recommender.replica.Technology;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Rankings and verdicts that stand without anybody's questionnaire, ready to be sent.
///
/// Each is worked out when first asked for, once however many ask, and kept as it is sent for as long as its
/// revision of the catalogue and its day are the newest. Only a few are worked out at a time; who has to wait too
/// long is told to come back.
@Singleton
class StandingResults {

    /// All use cases of one revision and day, and some more while they change.
    private static final int MOST_RANKINGS = 40;

    /// About 70 pairs; a character takes up to two bytes.
    private static final long MOST_CHARACTERS = 16_000_000;

    private static final int AT_A_TIME = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// A body with its tag.
    record Ready(String body, String tag) {

        static Ready of(Object view) {
            String body = Json.write(view);
            return new Ready(body, EntityTag.of(body));
        }
    }

    private record Key(long revision, LocalDate day, String of) {}

    private final CatalogReplica replica;
    private final Assessor assessor;
    private final UseCases useCases;
    private final Clock clock;
    private final Places places = new Places(AT_A_TIME, PATIENCE);
    private final Cache<Key, Recommendation> rankings =
            Caffeine.newBuilder().maximumSize(MOST_RANKINGS).build();
    private final Cache<Key, Ready> ready = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, Ready ready) -> ready.body().length())
            .build();

    StandingResults(CatalogReplica replica, Assessor assessor, Questionnaire questionnaire, Clock clock) {
        this.replica = replica;
        this.assessor = assessor;
        this.useCases = UseCases.shipped(questionnaire);
        this.clock = clock;
    }

    /// All use cases with their verdicts.
    Ready useCases() {
        ClosedCatalog catalog = catalog();
        return ready.get(
                key(catalog, "use-cases"),
                key -> Ready.of(RankedUseCases.of(useCases.all(), useCase -> ranking(useCase, catalog, key.day()))));
    }

    /// One use case with its profile and its ranking.
    Ready useCase(String id) {
        UseCase useCase = useCases.find(id).orElseThrow(() -> new UnknownUseCase(id));
        ClosedCatalog catalog = catalog();
        return ready.get(
                key(catalog, "use-cases/" + id),
                key -> Ready.of(RankedUseCase.of(useCase, ranking(useCase, catalog, key.day()))));
    }

    /// What is recommended between a few frameworks.
    ///
    /// @param slugs in their order
    Ready verdict(List<String> slugs) {
        ClosedCatalog catalog = catalog();
        requireFrameworks(slugs, catalog);
        return ready.get(
                key(catalog, "verdicts/" + String.join("-vs-", slugs)),
                key -> places.inTurn(
                        () -> Ready.of(new VerdictDraft(assessor, useCases, catalog, key.day(), slugs).verdict())));
    }

    /// @throws UnknownTechnology if one isn't in the catalogue
    /// @throws NotAFramework if one is a runtime
    void requireFrameworks(List<String> slugs) {
        requireFrameworks(slugs, catalog());
    }

    private static void requireFrameworks(List<String> slugs, ClosedCatalog catalog) {
        for (String slug : slugs) {
            Technology technology = catalog.technologies().get(slug);
            if (technology == null) {
                throw new UnknownTechnology(slug);
            }
            if (!technology.isFramework()) {
                throw new NotAFramework(slug, technology.kind());
            }
        }
    }

    private Recommendation ranking(UseCase useCase, ClosedCatalog catalog, LocalDate day) {
        Submission submission = useCase.submission();
        return rankings.get(
                key(catalog, useCase.id()),
                key -> places.inTurn(() -> assessor.assess(submission, catalog, day, submission.submittedAt())
                        .recommendation()));
    }

    private ClosedCatalog catalog() {
        return replica.closed().orElseThrow(CatalogNotReady::new);
    }

    private Key key(ClosedCatalog catalog, String of) {
        return new Key(catalog.revision(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), of);
    }
}
