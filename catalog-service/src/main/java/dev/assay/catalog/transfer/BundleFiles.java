package dev.assay.catalog.transfer;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.casestudy.CaseStudy;
import dev.assay.catalog.question.Question;
import dev.assay.catalog.revision.Entry;
import dev.assay.catalog.source.Source;
import dev.assay.catalog.source.SourceVerdict;
import dev.assay.catalog.technology.Technology;
import dev.assay.catalog.tradeoff.TradeOff;
import dev.assay.catalog.usecase.Fit;
import dev.assay.catalog.usecase.UseCase;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files of a bundle: one for each kind of entry, but for the facts, which have one for each technology.
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

    /// What each file holds. Each has to be there, if only with an empty list.
    static final Map<String, Class<? extends Entry>> KINDS = kinds();

    static final List<String> ALL = List.copyOf(KINDS.keySet());

    private static final String FACTS = "facts/";
    private static final String YAML = ".yaml";

    private BundleFiles() {}

    /// The file with the facts of a technology.
    static String ofFacts(String technology) {
        return FACTS + technology + YAML;
    }

    /// Whose facts a file holds; empty for every other file.
    static Optional<String> technology(String file) {
        if (!file.startsWith(FACTS) || !file.endsWith(YAML) || file.length() <= FACTS.length() + YAML.length()) {
            return Optional.empty();
        }
        return Optional.of(file.substring(FACTS.length(), file.length() - YAML.length()))
                .filter(Technology::isSlug);
    }

    private static Map<String, Class<? extends Entry>> kinds() {
        var kinds = new LinkedHashMap<String, Class<? extends Entry>>();
        kinds.put(TECHNOLOGIES, Technology.class);
        kinds.put(ATTRIBUTES, Attribute.class);
        kinds.put(SOURCES, Source.class);
        kinds.put(CASE_STUDIES, CaseStudy.class);
        kinds.put(TRADE_OFFS, TradeOff.class);
        kinds.put(SOURCE_VERDICTS, SourceVerdict.class);
        kinds.put(USE_CASES, UseCase.class);
        kinds.put(FITS, Fit.class);
        kinds.put(QUESTIONS, Question.class);
        return Collections.unmodifiableMap(kinds);
    }
}
