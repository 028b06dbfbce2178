package dev.assay.web.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What a service answered, each answer kept with its tag.
///
/// It is used as it is for a short while, unless a newer revision of the catalogue was heard of; after
/// that, the service is asked whether it still holds, which costs no body. What rests on an older
/// revision than the newest, since a service hadn't heard of it yet, is asked for each time. Any number
/// of requests for one missing answer cause one call.
final class KeptAnswers {

    /// An answer, and whether the service could be asked for it now or a while ago.
    ///
    /// @param restsOn the revision of the catalogue, [#UNSAID] if the service didn't say
    /// @param generation the newest revision that was known when the service was asked
    /// @param missed why the service couldn't be reached, where an earlier answer stands in
    record Kept<T>(
            T body,
            @Nullable String tag,
            int restsOn,
            int generation,
            Instant checked,
            @Nullable RuntimeException missed) {}

    /// In place of a revision, which are numbered from 1.
    static final int UNSAID = 0;

    private static final String RESTS_ON = "Catalog-Revision";
    private static final Duration FOR_EVER = Duration.ofDays(10_000);

    private final Unavailable.Service service;
    private final AnswerSettings settings;
    private final NewestRevision newest;
    private final Clock clock;
    private final Cache<String, Kept<?>> answers;
    private final Counter used;

    KeptAnswers(
            Unavailable.Service service,
            AnswerSettings settings,
            NewestRevision newest,
            Clock clock,
            MeterRegistry registry) {
        this.service = service;
        this.settings = settings;
        this.newest = newest;
        this.clock = clock;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(settings.keptFacts())
                .weigher((String _, Kept<?> kept) -> facts(kept.body()))
                .expireAfter(Expiry.writing((String _, Kept<?> kept) ->
                        kept.body() instanceof Recommendation ? settings.resultsKeptFor() : FOR_EVER))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
        Tags tags = Tags.of("service", service.name().toLowerCase(Locale.ROOT));
        registry.gauge("assay.kept.answers", tags, answers, Cache::estimatedSize);
        this.used = registry.counter("assay.kept.answers.used", tags);
    }

    /// What an answer weighs: its facts, and a little for everything else. Five technologies side by side hold
    /// more than a thousand facts, and there are thousands of ways to choose five.
    private static int facts(Object body) {
        return 5
                + switch (body) {
                    case Comparison comparison ->
                        comparison.categories().stream()
                                .flatMap(category -> category.attributes().stream())
                                .flatMap(row -> row.sides().stream())
                                .mapToInt(side -> side.facts().size())
                                .sum();
                    case TechnologyFacts facts -> facts.items().size();
                    case TechnologySheet sheet -> sheet.facts().size();
                    case AttributeSheet sheet ->
                        sheet.technologies().stream()
                                .mapToInt(row -> row.facts().size())
                                .sum();
                    case SourceSheet sheet -> sheet.facts().size();
                    case Changes changes -> changes.items().size();
                    case StandingVerdict verdict -> 10 * verdict.useCases().size();
                    case Recommendation result -> 10 * result.options().size();
                    default -> 0;
                };
    }

    /// Whose answers these are.
    Unavailable.Service service() {
        return service;
    }

    /// The answer of an address; [Unavailable] where there is none, and what the service refuses as it refuses it.
    @SuppressWarnings("unchecked") // one address always answers with one type
    <T> Kept<T> read(String address, Function<@Nullable String, RestResponse<T>> call) {
        return (Kept<T>) Objects.requireNonNull(answers.asMap().compute(address, (_, known) -> {
            if (known != null && isTrusted(known)) {
                used.increment();
                return known;
            }
            return asked((Kept<T>) known, call);
        }));
    }

    /// The same of what is a team's own, and may change or be taken away at any time: the service is asked each time,
    /// and what isn't there any more is forgotten.
    @SuppressWarnings("unchecked") // one address always answers with one type
    <T> Kept<T> readOwn(String address, Function<@Nullable String, RestResponse<T>> call) {
        try {
            Kept<T> kept = asked((Kept<T>) answers.getIfPresent(address), call);
            if (kept.missed() == null) {
                answers.put(address, kept);
            }
            return kept;
        } catch (NotThere gone) {
            forget(address);
            throw gone;
        }
    }

    void forget(String address) {
        answers.invalidate(address);
    }

    private boolean isTrusted(Kept<?> known) {
        int current = newest.number();
        return known.missed() == null
                && known.generation() == current
                && (known.restsOn() == UNSAID || known.restsOn() >= current)
                && clock.instant().isBefore(known.checked().plus(settings.trustedFor()));
    }

    private <T> Kept<T> asked(@Nullable Kept<T> known, Function<@Nullable String, RestResponse<T>> call) {
        Instant now = clock.instant();
        int current = newest.number();
        try {
            RestResponse<T> answer = call.apply(known == null ? null : known.tag());
            if (known != null && answer.getStatus() == RestResponse.StatusCode.NOT_MODIFIED) {
                return new Kept<>(known.body(), known.tag(), restsOn(answer), current, now, null);
            }
            return new Kept<>(
                    Objects.requireNonNull(answer.getEntity(), "a service answered without a body"),
                    answer.getHeaderString("ETag"),
                    restsOn(answer),
                    current,
                    now,
                    null);
        } catch (NotThere answered) {
            throw answered;
        } catch (RuntimeException failed) {
            if (failed instanceof Refused refused && !refused.isForNow()) {
                throw refused;
            }
            if (known == null) {
                throw new Unavailable(service, failed);
            }
            return new Kept<>(known.body(), known.tag(), known.restsOn(), current, now, failed);
        }
    }

    private static int restsOn(RestResponse<?> answer) {
        String said = answer.getHeaderString(RESTS_ON);
        try {
            return said == null ? UNSAID : Integer.parseInt(said);
        } catch (NumberFormatException notOne) {
            return UNSAID;
        }
    }
}
