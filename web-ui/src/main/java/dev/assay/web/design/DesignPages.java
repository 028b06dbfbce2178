package dev.assay.web.design;

import dev.assay.web.client.Fact;
import dev.assay.web.client.Source;
import dev.assay.web.client.Value;
import dev.assay.web.fact.FactView;
import dev.assay.web.fact.IntervalChart;
import dev.assay.web.fact.Sources;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The design system on one page: the tokens and the parts that pages are made of, with invented figures.
@Path("/design")
@Produces(MediaType.TEXT_HTML)
public class DesignPages {

    @CheckedTemplate(basePath = "design", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DesignPage(List<String> colours, List<FactView> facts, Optional<IntervalChart> chart)
            implements TemplateInstance {}

    private static final List<String> COLOURS = List.of(
            "paper",
            "raised",
            "sunken",
            "ink",
            "ink-soft",
            "line",
            "line-strong",
            "accent",
            "accent-soft",
            "warn",
            "warn-soft",
            "error",
            "error-soft");

    private static final Sources SAMPLE = new Sources(
            List.of(new Source("a-source", "A source", "Its publisher", "benchmark", null, "2026-01-31", null, null)));

    @GET
    public TemplateInstance show() {
        List<FactView> facts = List.of(
                fact("measured", 2400.0, 2600.0),
                fact("derived", 3100.0, 3100.0),
                fact("stated", 1000.0, 4000.0),
                fact("doubtful", 9000.0, 12000.0));
        return new DesignPage(
                COLOURS, facts, IntervalChart.of("An interval chart", "req/s", Map.of("A technology", facts)));
    }

    private static FactView fact(String quality, double low, double high) {
        return FactView.of(
                new Fact(
                        "sample-" + quality,
                        "sample",
                        "throughput",
                        new Value.Amount(low, high, null, null, false, "req/s"),
                        null,
                        Map.of("connections", 64),
                        List.of("hardware"),
                        null,
                        "a-source",
                        "Table 1",
                        "2026-01",
                        quality,
                        "normal",
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        false,
                        null),
                SAMPLE);
    }
}
