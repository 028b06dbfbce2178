package dev.assay.catalog.sheet;

import dev.assay.catalog.casestudy.CaseStudy;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.question.Question;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.Entry;
import dev.assay.catalog.source.Source;
import dev.assay.catalog.source.SourceVerdict;
import dev.assay.catalog.technology.Technology;
import dev.assay.catalog.tradeoff.TradeOff;
import dev.assay.catalog.usecase.Fit;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sources that entries rest on.
public final class Cited {

    private Cited() {}

    /// The sources of some entries, each once, by id.
    public static List<Source> by(Stream<? extends Collection<? extends Entry>> entries, Catalog catalog) {
        return entries
                .flatMap(Collection::stream)
                .flatMap(Cited::ids)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(id -> catalog.entries(Source.class).find(id).orElseThrow())
                .toList();
    }

    /// The ids of an entry's sources.
    static Stream<String> ids(Entry entry) {
        return switch (entry) {
            case Fact fact -> Stream.of(fact.source());
            case TradeOff tradeOff -> tradeOff.sources().stream();
            case SourceVerdict verdict -> Stream.of(verdict.source());
            case CaseStudy study -> Stream.of(study.source());
            case Question question -> question.sources().stream();
            case Fit fit -> fit.sources().stream();
            case Technology technology ->
                Stream.concat(
                        Stream.of(
                                technology.latestVersion().source(),
                                technology.licence().source()),
                        Stream.ofNullable(technology.firstRelease()).map(Technology.FirstRelease::source));
            default -> Stream.empty();
        };
    }
}
