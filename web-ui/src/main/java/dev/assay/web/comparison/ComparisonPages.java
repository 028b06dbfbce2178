package dev.assay.web.comparison;

import dev.assay.web.change.ChangeLog;
import dev.assay.web.change.Published;
import dev.assay.web.client.Catalog;
import dev.assay.web.client.Comparison;
import dev.assay.web.client.NotThere;
import dev.assay.web.client.Recommender;
import dev.assay.web.client.Refused;
import dev.assay.web.client.StandingVerdict;
import dev.assay.web.client.Unavailable;
import dev.assay.web.ready.Ready;
import dev.assay.web.sample.ProgramShelf;
import dev.assay.web.sample.Programs;
import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// One comparison, for people, and to take away.
@Path("/compare")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ComparisonPages {

    /// A comparison with the verdict on it; without one where that can't be had.
    ///
    /// @param recommenderDown whether that is because the recommender doesn't answer
    @CheckedTemplate(basePath = "comparison", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ComparisonPage(
            ComparisonView comparison,
            FactFilter filter,
            Optional<StandingView> standing,
            boolean recommenderDown,
            boolean thanked)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "comparison", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VerdictsPage(ComparisonView comparison, StandingView standing) implements TemplateInstance {}

    /// The same programs in each.
    @CheckedTemplate(basePath = "comparison", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CodePage(ComparisonView comparison, Programs programs) implements TemplateInstance {}

    /// @param updated when the newest revision was published that has something on them, else the newest of all
    @CheckedTemplate(basePath = "comparison", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ComparisonFeed(String path, String names, String updated, List<Published> revisions)
            implements TemplateInstance {}

    private final ExecutorService threads;
    private final Catalog catalog;
    private final Recommender recommender;
    private final ProgramShelf shelf;
    private final ChangeLog log;

    ComparisonPages(
            @VirtualThreads ExecutorService threads,
            Catalog catalog,
            Recommender recommender,
            ProgramShelf shelf,
            ChangeLog log) {
        this.threads = threads;
        this.catalog = catalog;
        this.recommender = recommender;
        this.shelf = shelf;
        this.log = log;
    }

    /// Where the forms lead that let people choose technologies.
    @GET
    public RestResponse<TemplateInstance> choose(@RestQuery("with") List<String> chosen) {
        return RestResponse.seeOther(URI.create(ComparedSlugs.of(chosen).path()));
    }

    @GET
    @Path("/{technologies}")
    @Ready
    public RestResponse<TemplateInstance> show(
            @RestPath("technologies") String given,
            @RestQuery @Nullable String show,
            @RestQuery @Nullable String category,
            @RestQuery("row") List<String> mine,
            @RestQuery @DefaultValue("false") boolean thanked) {
        ComparedSlugs slugs = ComparedSlugs.parse(given);
        FactFilter filter = FactFilter.of(show, category, mine);
        if (!slugs.id().equals(given)) {
            return moved(slugs.path() + filter.query());
        }
        Future<Optional<StandingVerdict>> asked = askForVerdict(slugs);
        Comparison comparison = catalog.comparison(slugs.id());
        Optional<StandingView> standing = Optional.empty();
        boolean down = false;
        try {
            standing = standing(asked, slugs, comparison);
        } catch (Unavailable unavailable) {
            Log.warnf(unavailable, "A comparison goes without its verdict");
            down = true;
        }
        var page = ResponseBuilder.<TemplateInstance>ok(
                new ComparisonPage(ComparisonViews.of(slugs, comparison, filter), filter, standing, down, thanked));
        if (down) {
            // Nobody keeps it without.
            page.header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return page.build();
    }

    /// Every verdict of a comparison with all its sentences.
    @GET
    @Path("/{technologies}/verdicts")
    public RestResponse<TemplateInstance> verdicts(@RestPath("technologies") String given) {
        ComparedSlugs slugs = ComparedSlugs.parse(given);
        if (!slugs.id().equals(given)) {
            return moved(slugs.path() + "/verdicts");
        }
        Future<Optional<StandingVerdict>> asked = askForVerdict(slugs);
        Comparison comparison = catalog.comparison(slugs.id());
        return RestResponse.ok(new VerdictsPage(
                ComparisonViews.of(slugs, comparison, FactFilter.of(null, null, List.of())),
                standing(asked, slugs, comparison).orElseThrow(() -> new NotThere("No verdict between these"))));
    }

    /// The same small programs in each of them.
    @GET
    @Path("/{technologies}/code")
    public RestResponse<TemplateInstance> code(@RestPath("technologies") String given) {
        ComparedSlugs slugs = ComparedSlugs.parse(given);
        if (!slugs.id().equals(given)) {
            return moved(slugs.path() + "/code");
        }
        ComparisonView comparison =
                ComparisonViews.of(slugs, catalog.comparison(slugs.id()), FactFilter.of(null, null, List.of()));
        return RestResponse.ok(new CodePage(comparison, shelf.of(comparison.technologies())));
    }

    /// What changes on those compared, for whoever follows it.
    @GET
    @Path("/{technologies}/changes.atom")
    @Produces(MediaType.APPLICATION_ATOM_XML)
    public RestResponse<String> feed(@RestPath("technologies") String given) {
        ComparedSlugs slugs = ComparedSlugs.parse(given);
        if (!slugs.id().equals(given)) {
            return moved(slugs.path() + "/changes.atom");
        }
        ComparisonView comparison =
                ComparisonViews.of(slugs, catalog.comparison(slugs.id()), FactFilter.of(null, null, List.of()));
        List<Published> newest = log.newest();
        List<Published> theirs = newest.stream()
                .map(published -> published.about(slugs.slugs()))
                .filter(published -> published.isFirst() || !published.changes().isEmpty())
                .toList();
        String updated =
                (theirs.isEmpty() ? newest : theirs).getFirst().revision().publishedAt();
        return RestResponse.ok(new ComparisonFeed(slugs.path(), comparison.names(), updated, theirs).render());
    }

    /// The comparison as a file. Cells are as the catalogue has them.
    @GET
    @Path("/{technologies}.{extension: md|csv|json}")
    @Produces(MediaType.WILDCARD)
    public RestResponse<String> file(@RestPath("technologies") String given, @RestPath String extension) {
        ComparedSlugs slugs = ComparedSlugs.parse(given);
        if (!slugs.id().equals(given)) {
            return moved(slugs.path() + "." + extension);
        }
        return switch (extension) {
            case "md" -> as(markdown(slugs), "text/markdown;charset=UTF-8");
            case "csv" -> as(ComparisonFiles.csv(catalog.comparison(slugs.id())), "text/csv;charset=UTF-8");
            default -> as(catalog.comparisonDocument(slugs.id()), MediaType.APPLICATION_JSON);
        };
    }

    private String markdown(ComparedSlugs slugs) {
        Future<Optional<StandingVerdict>> asked = askForVerdict(slugs);
        Comparison comparison = catalog.comparison(slugs.id());
        Optional<StandingView> standing;
        try {
            standing = standing(asked, slugs, comparison);
        } catch (Unavailable down) {
            Log.warnf(down, "A comparison to take away goes without its verdict");
            standing = Optional.empty();
        }
        return ComparisonFiles.markdown(
                ComparisonViews.of(slugs, comparison, FactFilter.of(null, null, List.of())), standing);
    }

    /// Asks while the facts are asked for, so that a page waits for the slower of the two services, not for both.
    /// Verdicts are given between frameworks only.
    private Future<Optional<StandingVerdict>> askForVerdict(ComparedSlugs slugs) {
        return threads.submit(() -> {
            try {
                return Optional.of(recommender.verdict(slugs.id()));
            } catch (Refused | NotThere none) {
                return Optional.empty();
            }
        });
    }

    private static Optional<StandingView> standing(
            Future<Optional<StandingVerdict>> asked, ComparedSlugs slugs, Comparison comparison) {
        try {
            return asked.get().map(verdict -> StandingView.of(verdict, comparison, slugs));
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable(Unavailable.Service.RECOMMENDER, interrupted);
        }
    }

    private static <T> RestResponse<T> moved(String path) {
        return ResponseBuilder.<T>create(RestResponse.Status.MOVED_PERMANENTLY)
                .location(URI.create(path))
                .build();
    }

    private static RestResponse<String> as(String content, String type) {
        return ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .build();
    }
}
