package dev.assay.web.search;

import dev.assay.web.client.Catalog;
import dev.assay.web.client.Found;
import dev.assay.web.client.NotThere;
import dev.assay.web.client.Question;
import dev.assay.web.client.RelatedComparison;
import dev.assay.web.shell.Slugs;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/// What the catalogue has for some words, for people.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SearchPages {

    private static final int MOST = 40;
    private static final int LONGEST = 200;

    @CheckedTemplate(basePath = "search", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SearchPage(String words, Kind kind, List<Kind> kinds, List<Hit> hits, List<RelatedComparison> comparisons)
            implements TemplateInstance {}

    /// One find, and where it is.
    record Hit(String title, String what, String href, List<Found.Piece> excerpt) {}

    private final Catalog catalog;

    SearchPages(Catalog catalog) {
        this.catalog = catalog;
    }

    @GET
    @Path("search")
    public TemplateInstance search(
            @RestQuery("q") @DefaultValue("") String given, @RestQuery("kind") @DefaultValue("") String chosen) {
        String words = given.strip();
        Kind kind = Kind.of(chosen);
        if (words.length() > LONGEST || words.chars().noneMatch(Character::isLetterOrDigit)) {
            return new SearchPage(words, kind, Kind.all(), List.of(), List.of());
        }
        Found found = catalog.search(words, kind.asked(), MOST);
        return new SearchPage(
                words,
                kind,
                Kind.all(),
                kind == Kind.EVERYTHING ? together(found.items()) : apart(found.items()),
                kind == Kind.EVERYTHING ? found.comparisons() : List.of());
    }

    private static List<Hit> apart(List<Found.Hit> found) {
        return found.stream().map(hit -> hit(hit, 1)).toList();
    }

    /// Facts of one name are on one page: the best of them stands for all, so that they don't bury the rest.
    private static List<Hit> together(List<Found.Hit> found) {
        Map<String, List<Found.Hit>> byName = found.stream()
                .collect(Collectors.groupingBy(
                        hit -> hit.kind() + " " + (Kind.of(hit.kind()) == Kind.FACT ? hit.title() : hit.id()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byName.values().stream()
                .map(same -> hit(same.getFirst(), same.size()))
                .toList();
    }

    private static Hit hit(Found.Hit found, int times) {
        Kind of = Kind.of(found.kind());
        return new Hit(found.title(), times == 1 ? of.one() : times + " facts", of.href(found.id()), found.excerpt());
    }

    /// Where a question is answered: on the page of a technology that it is about.
    @GET
    @Path("questions/{id}")
    public RestResponse<TemplateInstance> question(@RestPath String id) {
        Question question = catalog.question(Slugs.checked(id));
        String technology = question.technologies().stream()
                .findFirst()
                .orElseThrow(() -> new NotThere("A question about no technology has no page"));
        return RestResponse.seeOther(URI.create("/technologies/" + technology + "#question-" + question.id()));
    }
}
