package dev.assay.web.casestudy;

import dev.assay.web.client.CaseStudy;
import dev.assay.web.client.Catalog;
import dev.assay.web.client.Source;
import dev.assay.web.client.Technology;
import dev.assay.web.fact.CaseFigures;
import dev.assay.web.ready.Ready;
import dev.assay.web.shell.Facet;
import dev.assay.web.shell.Slugs;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// All case studies, and each of them, for people.
@Path("/case-studies")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class CaseStudyPages {

    private static final int SIMILAR = 4;

    @CheckedTemplate(basePath = "casestudy", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CaseStudiesPage(List<Listed> studies, int all, List<Facet> facets) implements TemplateInstance {}

    @CheckedTemplate(basePath = "casestudy", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CaseStudyPage(Listed listed, List<String> figures, Source source, List<Listed> similar)
            implements TemplateInstance {}

    /// A case study with its technologies by name.
    record Listed(CaseStudy study, List<Named> technologies) {}

    /// A technology by name.
    record Named(String slug, String name) {}

    private final Catalog catalog;

    CaseStudyPages(Catalog catalog) {
        this.catalog = catalog;
    }

    @GET
    @Ready
    public TemplateInstance list(
            @RestQuery("technology") @DefaultValue("") String chosenTechnology,
            @RestQuery("domain") @DefaultValue("") String chosenDomain,
            @RestQuery("grade") @DefaultValue("") String chosenGrade) {
        List<CaseStudy> all = catalog.caseStudies();
        Map<String, String> names = names();
        var technology = Facet.of(
                "technology",
                "Technology",
                "All technologies",
                chosenTechnology,
                all.stream().flatMap(study -> study.technologies().stream()),
                slug -> names.getOrDefault(slug, slug));
        var domain = Facet.of(
                "domain",
                "Domain",
                "All domains",
                chosenDomain,
                all.stream().map(CaseStudyPages::domain),
                UnaryOperator.identity());
        var grade = Facet.of(
                "grade",
                "Evidence grade",
                "All grades",
                chosenGrade,
                all.stream().map(CaseStudy::grade),
                UnaryOperator.identity());
        return new CaseStudiesPage(
                all.stream()
                        .filter(study -> technology.keepsAny(study.technologies())
                                && domain.keeps(domain(study))
                                && grade.keeps(study.grade()))
                        .sorted(Comparator.comparing(CaseStudy::grade).thenComparing(CaseStudy::title))
                        .map(study -> listed(study, names))
                        .toList(),
                all.size(),
                List.of(technology, domain, grade));
    }

    @GET
    @Path("/{id}")
    @Ready
    public TemplateInstance show(@RestPath String id) {
        CaseStudy study = catalog.caseStudy(Slugs.checked(id));
        Map<String, String> names = names();
        return new CaseStudyPage(
                listed(study, names),
                CaseFigures.inWords(study),
                catalog.source(study.source()),
                similar(study).map(other -> listed(other, names)).toList());
    }

    /// Cases of the same domain first, then those with the most technologies in common; the better grade breaks ties.
    private Stream<CaseStudy> similar(CaseStudy study) {
        return catalog.caseStudies().stream()
                .filter(other -> !other.id().equals(study.id()) && closeness(study, other) > 0)
                .sorted(Comparator.comparingInt((CaseStudy other) -> -closeness(study, other))
                        .thenComparing(CaseStudy::grade)
                        .thenComparing(CaseStudy::id))
                .limit(SIMILAR);
    }

    private static int closeness(CaseStudy one, CaseStudy other) {
        int shared = (int) other.technologies().stream()
                .filter(one.technologies()::contains)
                .count();
        return shared + (domain(one).equals(domain(other)) ? SIMILAR : 0);
    }

    private static String domain(CaseStudy study) {
        return study.domain() == null ? "not stated" : study.domain();
    }

    private static Listed listed(CaseStudy study, Map<String, String> names) {
        return new Listed(
                study,
                study.technologies().stream()
                        .map(slug -> new Named(slug, names.getOrDefault(slug, slug)))
                        .toList());
    }

    private Map<String, String> names() {
        return catalog.technologies().stream().collect(Collectors.toMap(Technology::slug, Technology::name));
    }
}
