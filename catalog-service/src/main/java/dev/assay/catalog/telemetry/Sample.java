package dev.assay.catalog.telemetry;

/// Figures that are too dear for each scrape: they are taken now and then, and told until they are taken again.
public interface Sample {

    /// Takes them. What fails is tried again later.
    void take();
}
