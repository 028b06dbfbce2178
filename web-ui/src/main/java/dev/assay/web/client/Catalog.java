package dev.assay.web.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The catalogue as pages read it.
///
/// Each answer is kept with its tag. It is used as it is for a short while, unless a newer revision was heard of; after
/// that, the catalogue is asked whether it still holds, which costs no body. Where the catalogue can't be reached, the
/// last answer stands in, and the page says so. Any number of requests for one missing answer cause one call.
@ApplicationScoped
public class Catalog {

    private record Kept(Object body, @Nullable String tag, int generation, Instant checked, boolean reached) {}

    private final CatalogClient client;
    private final Freshness freshness;
    private final Clock clock;
    private final Duration trustedFor;
    private final Cache<String, Kept> answers;
    /// Grows with each revision heard of: what was checked in an older generation is asked for again.
    private final AtomicInteger generation = new AtomicInteger();

    Catalog(@RestClient CatalogClient client, Freshness freshness, Clock clock, CatalogSettings settings) {
        this.client = client;
        this.freshness = freshness;
        this.clock = clock;
        this.trustedFor = settings.trustedFor();
        this.answers = Caffeine.newBuilder().maximumSize(settings.keptAnswers()).build();
    }

    /// Revision and counts.
    public CatalogSummary summary() {
        return read("catalog", client::summary);
    }

    /// All technologies by slug.
    public List<Technology> technologies() {
        return this.<Listing<Technology>>read("technologies", client::technologies)
                .items();
    }

    /// One technology; [NotThere] if there is none of that slug.
    public Technology technology(String slug) {
        return read("technologies/" + slug, tag -> client.technology(slug, tag));
    }

    /// All facts of one technology.
    public TechnologyFacts facts(String slug) {
        return read("technologies/" + slug + "/facts", tag -> client.facts(slug, null, tag));
    }

    /// The facts of one technology on one attribute.
    public TechnologyFacts facts(String slug, String attribute) {
        return read(
                "technologies/" + slug + "/facts?attribute=" + attribute, tag -> client.facts(slug, attribute, tag));
    }

    /// Strengths and weaknesses of one technology, with their sources.
    public Listing<TradeOff> tradeOffs(String slug) {
        return read("technologies/" + slug + "/trade-offs", tag -> client.tradeOffs(slug, tag));
    }

    /// The cases in which one technology occurs.
    public List<CaseStudy> caseStudies(String slug) {
        return this.<Listing<CaseStudy>>read("case-studies?technology=" + slug, tag -> client.caseStudies(slug, tag))
                .items();
    }

    /// One attribute.
    public Attribute attribute(String id) {
        return read("attributes/" + id, tag -> client.attribute(id, tag));
    }

    /// One source.
    public Source source(String id) {
        return read("sources/" + id, tag -> client.source(id, tag));
    }

    /// Two to five technologies side by side, their slugs in alphabetical order with `-vs-` between them.
    public Comparison comparison(String technologies) {
        return read("comparisons/" + technologies, tag -> client.comparison(technologies, tag));
    }

    /// The same as the catalogue writes it.
    public String comparisonDocument(String technologies) {
        return read("comparisons/" + technologies + " as it is", tag -> client.comparisonDocument(technologies, tag));
    }

    /// A newer revision is out: no answer is used again before it was checked.
    void revisionPublished() {
        generation.incrementAndGet();
    }

    @SuppressWarnings("unchecked") // one address always answers with one type
    private <T> T read(String address, Function<@Nullable String, RestResponse<T>> call) {
        Kept kept = Objects.requireNonNull(answers.asMap().compute(address, (_, known) -> refreshed(known, call)));
        if (!kept.reached()) {
            freshness.missed();
        }
        return (T) kept.body();
    }

    private <T> Kept refreshed(@Nullable Kept known, Function<@Nullable String, RestResponse<T>> call) {
        Instant now = clock.instant();
        int current = generation.get();
        if (known != null
                && known.reached()
                && known.generation() == current
                && now.isBefore(known.checked().plus(trustedFor))) {
            return known;
        }
        try {
            RestResponse<T> answer = call.apply(known == null ? null : known.tag());
            if (known != null && answer.getStatus() == RestResponse.StatusCode.NOT_MODIFIED) {
                return new Kept(known.body(), known.tag(), current, now, true);
            }
            return new Kept(
                    Objects.requireNonNull(answer.getEntity(), "the catalogue answered without a body"),
                    answer.getHeaderString("ETag"),
                    current,
                    now,
                    true);
        } catch (NotThere gone) {
            throw gone;
        } catch (RuntimeException failed) {
            if (known == null) {
                throw new Unavailable(Unavailable.Service.CATALOG, failed);
            }
            return new Kept(known.body(), known.tag(), current, now, false);
        }
    }
}
