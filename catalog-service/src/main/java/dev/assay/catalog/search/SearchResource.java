package dev.assay.catalog.search;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.casestudy.CaseStudy;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.question.Question;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.CatalogReads;
import dev.assay.catalog.revision.Page;
import dev.assay.catalog.revision.Word;
import dev.assay.catalog.search.Found.Hit;
import dev.assay.catalog.sheet.Mentions;
import dev.assay.catalog.sheet.RelatedComparison;
import dev.assay.catalog.technology.Technology;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Search.
@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
public class SearchResource {

    private static final String USUAL = "20";

    private final CatalogReads reads;
    private final SearchRepository entries;

    SearchResource(CatalogReads reads, SearchRepository entries) {
        this.reads = reads;
        this.entries = entries;
    }

    @GET
    @Operation(
            operationId = "search",
            summary = "Technologies, attributes, questions, case studies and facts by words",
            description = "What has all words comes first; if nothing has, what has any of them does. Names are also"
                    + " found when they are misspelt. No character has a special meaning.")
    public RestResponse<Found> search(
            @Parameter(description = "Words, at most 200 characters", required = true, example = "djnago websockets")
                    @RestQuery
                    @Nullable
                    String q,
            @Parameter(description = "One of technology, attribute, question, case-study, fact; all if absent")
                    @RestQuery
                    @Nullable
                    String kind,
            @Parameter(description = "1 to 500; 20 if absent") @RestQuery @Nullable String limit,
            @Context UriInfo address,
            @Context HttpHeaders headers) {
        Query query = Query.parse(q);
        Kind wanted = kind == null ? null : kind(kind);
        int most = Page.Request.of(null, limit == null ? USUAL : limit).limit();
        return reads.answer(address, headers, catalog -> found(query, wanted, most, catalog));
    }

    private Found found(Query query, @Nullable Kind kind, int most, Catalog catalog) {
        int revision = catalog.revision().number();
        List<Hit> hits = entries.find(query, kind, revision, most).stream()
                .map(row -> new Hit(
                        row.kind(),
                        row.id(),
                        title(row.kind(), row.id(), catalog),
                        new Excerpt(row.text(), row.excerpt()).pieces()))
                .toList();
        return new Found(revision, hits, comparisons(entries.technologies(query, revision), catalog));
    }

    private static List<RelatedComparison> comparisons(List<String> slugs, Catalog catalog) {
        return slugs.size() > 1
                ? List.of(RelatedComparison.of(slugs, catalog.contents()))
                : Mentions.of(catalog).related(slugs);
    }

    private static String title(Kind kind, String id, Catalog catalog) {
        return switch (kind) {
            case TECHNOLOGY ->
                catalog.entries(Technology.class).find(id).orElseThrow().name();
            case ATTRIBUTE ->
                catalog.entries(Attribute.class).find(id).orElseThrow().name();
            case QUESTION ->
                catalog.entries(Question.class).find(id).orElseThrow().question();
            case CASE_STUDY ->
                catalog.entries(CaseStudy.class).find(id).orElseThrow().title();
            case FACT -> {
                Fact fact = catalog.entries(Fact.class).find(id).orElseThrow();
                yield "%s of %s"
                        .formatted(
                                title(Kind.ATTRIBUTE, fact.attribute(), catalog),
                                title(Kind.TECHNOLOGY, fact.technology(), catalog));
            }
        };
    }

    private static Kind kind(String word) {
        return Word.parse(Kind.class, word)
                .orElseThrow(() -> new CatalogRefusal.BadParameter("kind", "one of " + Word.choices(Kind.class)));
    }
}
