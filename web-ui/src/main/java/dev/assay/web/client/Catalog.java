package dev.assay.web.client;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The catalogue as pages read it.
///
/// Answers are kept. Where the catalogue can't be reached, the last answer stands in, and the page says so.
@ApplicationScoped
public class Catalog {

    private final CatalogClient client;
    private final NeighbourCalls calls;
    private final KeptAnswers answers;

    Catalog(
            @RestClient CatalogClient client,
            NeighbourCalls calls,
            Clock clock,
            AnswerSettings settings,
            NewestRevision newest,
            MeterRegistry registry) {
        this.client = client;
        this.calls = calls;
        this.answers = new KeptAnswers(Unavailable.Service.CATALOG, settings, newest, clock, registry);
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

    /// Everything about one technology.
    public TechnologySheet technologySheet(String slug) {
        return read("technologies/" + slug + "/sheet", tag -> client.technologySheet(slug, tag));
    }

    /// The same small programs in one technology.
    public TechnologySamples samples(String slug) {
        return read("technologies/" + slug + "/samples", tag -> client.samples(slug, tag));
    }

    /// All attributes by id.
    public List<Attribute> attributes() {
        return this.<Listing<Attribute>>read("attributes", client::attributes).items();
    }

    /// One attribute.
    public Attribute attribute(String id) {
        return read("attributes/" + id, tag -> client.attribute(id, tag));
    }

    /// One attribute across all technologies.
    public AttributeSheet attributeSheet(String id) {
        return read("attributes/" + id + "/sheet", tag -> client.attributeSheet(id, tag));
    }

    /// All sources by id.
    public List<Source> sources() {
        return this.<Listing<Source>>read("sources", client::sources).items();
    }

    /// One source.
    public Source source(String id) {
        return read("sources/" + id, tag -> client.source(id, tag));
    }

    /// One source with everything that rests on it.
    public SourceSheet sourceSheet(String id) {
        return read("sources/" + id + "/sheet", tag -> client.sourceSheet(id, tag));
    }

    /// All case studies by id.
    public List<CaseStudy> caseStudies() {
        return this.<Listing<CaseStudy>>read("case-studies", client::caseStudies)
                .items();
    }

    /// One case study.
    public CaseStudy caseStudy(String id) {
        return read("case-studies/" + id, tag -> client.caseStudy(id, tag));
    }

    /// One fact.
    public Fact fact(String id) {
        return read("facts/" + id, tag -> client.fact(id, tag));
    }

    /// What became of one fact.
    public FactHistory history(String id) {
        return read("facts/" + id + "/history", tag -> client.history(id, tag));
    }

    /// One question with its answer.
    public Question question(String id) {
        return read("questions/" + id, tag -> client.question(id, tag));
    }

    /// What the catalogue has for some words, of one kind or of all; [NotThere] for words without a letter or digit.
    public Found search(String words, @Nullable String kind, int limit) {
        return read("search/" + kind + "/" + limit + "/" + words, tag -> client.search(words, kind, limit, tag));
    }

    /// What is known of what one would expect.
    public Coverage coverage() {
        return read("coverage", client::coverage);
    }

    /// Where sources contradict each other, the largest contradiction first; what is null narrows nothing.
    public DisagreementList disagreements(
            @Nullable String kind, @Nullable String technology, @Nullable String category, int limit) {
        return read(
                "disagreements/" + kind + "/" + technology + "/" + category + "/" + limit,
                tag -> client.disagreements(kind, technology, category, limit, tag));
    }

    /// The newest revisions, the newest first.
    public List<Revision> revisions(int limit) {
        return this.<Listing<Revision>>read("revisions/" + limit, tag -> client.revisions(limit, tag))
                .items();
    }

    /// One revision.
    public Revision revision(int number) {
        return read("revisions/" + number + "/", tag -> client.revision(number, tag));
    }

    /// What one revision changed.
    public Changes changes(int revision) {
        return read("revisions/" + revision + "/changes", tag -> client.changes(revision, tag));
    }

    /// Two to five technologies side by side, their slugs in alphabetical order with `-vs-` between them.
    public Comparison comparison(String technologies) {
        return read("comparisons/" + technologies, tag -> client.comparison(technologies, tag));
    }

    /// The same as the catalogue writes it.
    public String comparisonDocument(String technologies) {
        return reach(() -> client.comparisonDocument(technologies)).getEntity();
    }

    /// Its newest revision at this moment. Nobody waits for it, so it is asked for whether or not the catalogue is left
    /// alone, and that it failed is no reason to leave it alone.
    int newestRevision() {
        return Objects.requireNonNull(client.summary(null).getEntity(), "a summary without a body")
                .revision();
    }

    /// Tells the editors what is wrong; [Refused] with what is missing, or because too many were sent of late.
    public void suggest(Correction correction) {
        reach(() -> {
            client.suggest(correction);
            return correction;
        });
    }

    private <T> T read(String address, Function<@Nullable String, RestResponse<T>> call) {
        return calls.read(answers, address, call);
    }

    private <T> T reach(Supplier<T> call) {
        try {
            return calls.timed(Unavailable.Service.CATALOG, call);
        } catch (NotThere | Refused answered) {
            throw answered;
        } catch (RuntimeException failed) {
            throw new Unavailable(Unavailable.Service.CATALOG, failed);
        }
    }
}
