package dev.assay.catalog.transfer;

import java.util.List;

/// The files of a bundle, besides the facts.
final class BundleFiles {

    static final String TECHNOLOGIES = "technologies.yaml";
    static final String ATTRIBUTES = "attributes.yaml";
    static final String SOURCES = "sources.yaml";
    static final String CASE_STUDIES = "case-studies.yaml";
    static final String TRADE_OFFS = "trade-offs.yaml";
    static final String SOURCE_VERDICTS = "source-verdicts.yaml";
    static final String USE_CASES = "use-cases.yaml";
    static final String FITS = "fits.yaml";
    static final String QUESTIONS = "questions.yaml";

    /// Each of them has to be there, if only with an empty list.
    static final List<String> ALL = List.of(
            TECHNOLOGIES, ATTRIBUTES, SOURCES, CASE_STUDIES, TRADE_OFFS, SOURCE_VERDICTS, USE_CASES, FITS, QUESTIONS);

    private BundleFiles() {}
}
