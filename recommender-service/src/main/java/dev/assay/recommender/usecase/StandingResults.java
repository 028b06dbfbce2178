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
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Rankings and verdicts that stand without anybody's questionnaire, ready to be sent.
///
/// Each is worked out ahead or when first asked for, once however many ask, and kept as it is sent for as long as its
/// revision of the catalogue and its day are the newest. Only a few are worked out at a time; who has to wait too
/// long is told to come back.
@Singleton
class StandingResults {

    /// The header that tells the revision of the catalogue that an answer rests on, whether it is sent or known
    /// already.
    static final String RESTS_ON = "Catalog-Revision";

    /// In place of a use case's id.
    private static final String ALL = "";

    /// About 70 pairs; a character takes up to two bytes.
    private static final long MOST_CHARACTERS = 16_000_000;

    private static final int AT_A_TIME = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// A body with its tag, and the revision of the catalogue that it rests on.
    record Ready(String body, String tag, long revision) {

        static Ready of(Object view, ClosedCatalog catalog) {
            String body = Json.write(view);
            return new Ready(body, EntityTag.of(body), catalog.revision());
        }

        /// @param known the request's If-None-Match
        RestResponse<String> respond(@Nullable String known) {
            RestResponse<String> response = EntityTag.respond(body, tag, known);
            response.getHeaders().putSingle(RESTS_ON, revision);
            return response;
        }
    }

    /// What everything is worked out of.
    private record Basis(ClosedCatalog catalog, LocalDate day) {

        <T> Key<T> key(T of) {
            return new Key<>(catalog.revision(), day, of);
        }

        boolean outdates(Key<?> key) {
            return key.revision() != catalog.revision() || !key.day().equals(day);
        }
    }

    private record Key<T>(long revision, LocalDate day, T of) {}

    private final CatalogReplica replica;
    private final Assessor assessor;
    private final UseCases useCases;
    private final Clock clock;
    private final Places asked = new Places(AT_A_TIME, PATIENCE);

    /// What is worked out ahead takes nobody's place.
    private final Places ahead = new Places(1, PATIENCE);
    private final MeterRegistry registry;

    private final Cache<Key<String>, Recommendation> rankings;
    private final Cache<Key<String>, Ready> rankedUseCases;
    private final Cache<Key<List<String>>, Ready> verdicts = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key<List<String>> key, Ready ready) -> ready.body().length())
            .build();

    StandingResults(
            CatalogReplica replica,
            Assessor assessor,
            Questionnaire questionnaire,
            Clock clock,
            MeterRegistry registry) {
        this.replica = replica;
        this.assessor = assessor;
        this.useCases = UseCases.shipped(questionnaire);
        this.clock = clock;
        this.registry = registry;
        // Those of one revision and day, and as many while they change.
        int most = 2 * (useCases.all().size() + 1);
        this.rankings = Caffeine.newBuilder().maximumSize(most).build();
        this.rankedUseCases = Caffeine.newBuilder().maximumSize(most).build();
        count(asked);
        count(ahead);
    }

    /// All use cases with their verdicts.
    Ready useCases() {
        return useCases(newest(), asked);
    }

    /// One use case with its profile and its ranking.
    Ready useCase(String id) {
        UseCase useCase = useCases.find(id).orElseThrow(() -> new UnknownUseCase(id));
        Basis newest = newest();
        return rankedUseCases.get(
                newest.key(id),
                _ -> Ready.of(RankedUseCase.of(useCase, ranking(useCase, newest, asked)), newest.catalog()));
    }

    /// What is recommended between a few frameworks.
    ///
    /// @param slugs in their order
    Ready verdict(List<String> slugs) {
        Basis newest = newest();
        requireFrameworks(slugs, newest.catalog());
        return verdict(slugs, newest, asked);
    }

    /// Works out ahead what will be asked for: the use cases, and each verdict that somebody read before a revision of
    /// the catalogue or the turn of the day made it outdated.
    ///
    /// @param mayGoOn asked before each; a newer revision ends it as well
    void workAhead(BooleanSupplier mayGoOn) {
        replica.closed()
                .ifPresent(catalog -> ahead(new Basis(catalog, today())).stream()
                        .takeWhile(_ -> mayGoOn.getAsBoolean()
                                && replica.closed().filter(catalog::equals).isPresent())
                        .forEach(Runnable::run));
    }

    private List<Runnable> ahead(Basis newest) {
        List<Runnable> work = new ArrayList<>();
        work.add(() -> {
            rankings.asMap().keySet().removeIf(newest::outdates);
            rankedUseCases.asMap().keySet().removeIf(newest::outdates);
        });
        useCases.all().forEach(useCase -> work.add(() -> ranking(useCase, newest, ahead)));
        work.add(() -> useCases(newest, ahead));
        verdicts.asMap().keySet().stream()
                .filter(newest::outdates)
                .forEach(outdated -> work.add(() -> replace(outdated, newest)));
        return work;
    }

    private void replace(Key<List<String>> outdated, Basis newest) {
        if (outdated.of().stream().allMatch(slug -> isFramework(slug, newest.catalog()))) {
            verdict(outdated.of(), newest, ahead);
        }
        verdicts.invalidate(outdated);
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

    private static boolean isFramework(String slug, ClosedCatalog catalog) {
        Technology technology = catalog.technologies().get(slug);
        return technology != null && technology.isFramework();
    }

    private Ready useCases(Basis basis, Places places) {
        return rankedUseCases.get(
                basis.key(ALL),
                _ -> Ready.of(
                        RankedUseCases.of(useCases.all(), useCase -> ranking(useCase, basis, places)),
                        basis.catalog()));
    }

    private Ready verdict(List<String> slugs, Basis basis, Places places) {
        return verdicts.get(
                basis.key(slugs),
                _ -> worked(
                        places,
                        () -> Ready.of(
                                new VerdictDraft(assessor, useCases, basis.catalog(), basis.day(), slugs).verdict(),
                                basis.catalog())));
    }

    private Recommendation ranking(UseCase useCase, Basis basis, Places places) {
        Submission submission = useCase.submission();
        return rankings.get(
                basis.key(useCase.id()),
                _ -> worked(
                        places,
                        () -> assessor.assess(submission, basis.catalog(), basis.day(), submission.submittedAt())
                                .recommendation()));
    }

    private <T> T worked(Places places, Supplier<T> work) {
        T result = places.inTurn(work);
        count(places).increment();
        return result;
    }

    private Counter count(Places places) {
        return Counter.builder("assay.standing.results")
                .description("Rankings of use cases and verdicts between frameworks that were worked out")
                .tag("when", places == ahead ? "ahead" : "asked")
                .register(registry);
    }

    private Basis newest() {
        return new Basis(catalog(), today());
    }

    private ClosedCatalog catalog() {
        return replica.closed().orElseThrow(CatalogNotReady::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
