package dev.assay.web.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The catalogue as pages read it.
///
/// Answers are kept. Where the catalogue can't be reached, the last answer stands in, and the page says so.
@ApplicationScoped
public class Catalog {

    private final CatalogClient client;
    private final Freshness freshness;
    private final KeptAnswers answers;

    Catalog(@RestClient CatalogClient client, Freshness freshness, Clock clock, AnswerSettings settings) {
        this.client = client;
        this.freshness = freshness;
        this.answers = new KeptAnswers(Unavailable.Service.CATALOG, settings, clock);
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
        try {
            return client.comparisonDocument(technologies).getEntity();
        } catch (NotThere | Refused answered) {
            throw answered;
        } catch (RuntimeException failed) {
            throw new Unavailable(Unavailable.Service.CATALOG, failed);
        }
    }

    /// A newer revision is out: no answer is used again before it was checked.
    void revisionPublished() {
        answers.forgetTrust();
    }

    private <T> T read(String address, Function<@Nullable String, RestResponse<T>> call) {
        KeptAnswers.Kept<T> kept = answers.read(address, call);
        if (kept.missed() != null) {
            freshness.missed();
        }
        return kept.body();
    }
}
