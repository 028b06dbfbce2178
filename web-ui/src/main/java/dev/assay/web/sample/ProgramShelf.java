package dev.assay.web.sample;

import dev.assay.web.client.Catalog;
import dev.assay.web.client.NotThere;
import dev.assay.web.client.Technology;
import dev.assay.web.client.TechnologySamples;
import dev.assay.web.client.Unavailable;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fetches the programs of technologies.
@ApplicationScoped
public class ProgramShelf {

    private final Catalog catalog;

    ProgramShelf(Catalog catalog) {
        this.catalog = catalog;
    }

    /// Those of some technologies, in their order.
    public Programs of(List<Technology> technologies) {
        Map<Technology, TechnologySamples> samples = new LinkedHashMap<>();
        technologies.forEach(technology -> samples.put(technology, catalog.samples(technology.slug())));
        return Programs.of(samples);
    }

    /// Those of one technology, for a page that is whole without them.
    public Optional<Programs> of(Technology technology) {
        try {
            return Optional.of(of(List.of(technology))).filter(programs -> !programs.isEmpty());
        } catch (NotThere | Unavailable none) {
            Log.debugf(none, "%s goes without programs", technology.slug());
            return Optional.empty();
        }
    }
}
