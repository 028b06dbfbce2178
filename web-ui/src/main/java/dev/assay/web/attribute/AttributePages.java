package dev.assay.web.attribute;

import dev.assay.web.client.Attribute;
import dev.assay.web.client.Catalog;
import dev.assay.web.fact.Figures;
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
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// All attributes, and each of them across technologies, for people.
@Path("/attributes")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AttributePages {

    @CheckedTemplate(basePath = "attribute", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AttributesPage(List<Category> categories, Facet category, int all) implements TemplateInstance {}

    @CheckedTemplate(basePath = "attribute", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AttributePage(AttributeView view) implements TemplateInstance {}

    /// The attributes of one category.
    record Category(String id, String name, List<Attribute> attributes) {}

    private final Catalog catalog;

    AttributePages(Catalog catalog) {
        this.catalog = catalog;
    }

    @GET
    @Ready
    public TemplateInstance list(@RestQuery("category") @DefaultValue("") String chosen) {
        List<Attribute> all = catalog.attributes();
        var category = Facet.of(
                "category",
                "Category",
                "All categories",
                chosen,
                all.stream().map(Attribute::category),
                Figures::words);
        List<Category> categories = all.stream()
                .filter(attribute -> category.keeps(attribute.category()))
                .collect(Collectors.groupingBy(Attribute::category, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new Category(one.getKey(), Figures.words(one.getKey()), one.getValue()))
                .toList();
        return new AttributesPage(categories, category, all.size());
    }

    @GET
    @Path("/{id}")
    @Ready
    public TemplateInstance show(@RestPath String id) {
        return new AttributePage(AttributeView.of(catalog.attributeSheet(Slugs.checked(id))));
    }
}
