package dev.assay.web.share;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.web.client.CatalogSummary;
import dev.assay.web.client.Source;
import dev.assay.web.client.Technology;
import dev.assay.web.shell.Site;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What pages are about, as schema.org has it, for search engines.
///
/// The one text that templates don't escape: it stands in a block of data, where references to characters mean nothing.
/// So every character that could end the block is written as JSON escapes it.
@ApplicationScoped
@Named("linkedData")
public class LinkedData {

    private static final String CONTEXT = "https://schema.org";

    private final Site site;
    private final ObjectMapper json;

    LinkedData(Site site, ObjectMapper json) {
        this.site = site;
        this.json = json;
    }

    /// The whole catalogue: a data set.
    public RawString catalog(CatalogSummary summary) {
        Map<String, Object> dataset = thing("Dataset");
        dataset.put("@context", CONTEXT);
        dataset.put("name", "The Assay catalogue of backend frameworks");
        dataset.put(
                "description",
                "Sourced facts about backend frameworks and runtimes, with conditions, intervals and contradictions.");
        dataset.put("url", site.at("/"));
        dataset.put("version", String.valueOf(summary.revision()));
        if (summary.publishedAt() != null) {
            dataset.put("dateModified", summary.publishedAt());
        }
        return written(dataset);
    }

    /// One technology, and the way to its page.
    public RawString technology(Technology technology) {
        String path = "/technologies/" + technology.slug();
        return graph(
                software(technology),
                trail(List.of("Technologies", technology.name()), List.of("/technologies", path)));
    }

    /// A list of technologies.
    public RawString technologies(List<Technology> technologies) {
        return graph(list(technologies), trail(List.of("Technologies"), List.of("/technologies")));
    }

    /// A comparison of technologies.
    ///
    /// @param path of its page
    public RawString comparison(List<Technology> technologies, String path) {
        String names =
                String.join(" and ", technologies.stream().map(Technology::name).toList());
        return graph(list(technologies), trail(List.of("Technologies", names), List.of("/technologies", path)));
    }

    private Map<String, Object> software(Technology technology) {
        Map<String, Object> software = thing("SoftwareApplication");
        software.put("name", technology.name());
        software.put("description", technology.tagline());
        software.put("applicationCategory", "DeveloperApplication");
        software.put("url", site.at("/technologies/" + technology.slug()));
        technology
                .newest()
                .map(Technology.Release::version)
                .ifPresent(version -> software.put("softwareVersion", version));
        if (technology.homepage() != null && Source.isWebAddress(technology.homepage())) {
            software.put("sameAs", technology.homepage());
        }
        return software;
    }

    private Map<String, Object> list(List<Technology> technologies) {
        Map<String, Object> list = thing("ItemList");
        List<Map<String, Object>> items = new ArrayList<>();
        technologies.forEach(technology -> {
            Map<String, Object> item = thing("ListItem");
            item.put("position", items.size() + 1);
            item.put("item", software(technology));
            items.add(item);
        });
        list.put("itemListElement", items);
        return list;
    }

    private Map<String, Object> trail(List<String> names, List<String> paths) {
        Map<String, Object> trail = thing("BreadcrumbList");
        List<Map<String, Object>> steps = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Map<String, Object> step = thing("ListItem");
            step.put("position", i + 1);
            step.put("name", names.get(i));
            step.put("item", site.at(paths.get(i)));
            steps.add(step);
        }
        trail.put("itemListElement", steps);
        return trail;
    }

    private RawString graph(Map<String, Object> subject, Map<String, Object> trail) {
        Map<String, Object> graph = new LinkedHashMap<>();
        graph.put("@context", CONTEXT);
        graph.put("@graph", List.of(subject, trail));
        return written(graph);
    }

    private static Map<String, Object> thing(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        return thing;
    }

    private RawString written(Map<String, Object> thing) {
        try {
            return new RawString(json.writeValueAsString(thing)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
