package dev.assay.catalog.event;

import dev.assay.catalog.casestudy.CaseStudy;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.source.Source;
import dev.assay.catalog.usecase.Fit;
import dev.assay.catalog.usecase.UseCase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The newest state of one case study, or of one use case with how well technologies fit it.
///
/// @param revision in which something of this was changed last
/// @param sources  that the rest refers to
record StoryChangedV1(
        int revision,
        @Nullable CaseStudy caseStudy,
        @Nullable UseCase useCase,
        @Nullable List<Fit> fits,
        List<Source> sources) {

    static final String TYPE = "dev.assay.story.changed.v1";
    static final String TOPIC = "catalog-stories";

    /// The states of all case studies and use cases in some contents, by the key of their record.
    static Map<String, StoryChangedV1> states(Contents contents, int revision) {
        var states = new TreeMap<String, StoryChangedV1>();
        for (CaseStudy study : contents.of(CaseStudy.class).all()) {
            states.put(
                    "case-study/" + study.id(),
                    new StoryChangedV1(revision, study, null, null, sources(Stream.of(study.source()), contents)));
        }
        for (UseCase useCase : contents.of(UseCase.class).all()) {
            List<Fit> fits = contents.of(Fit.class).all().stream()
                    .filter(fit -> fit.useCase().equals(useCase.id()))
                    .toList();
            states.put(
                    "use-case/" + useCase.id(),
                    new StoryChangedV1(
                            revision,
                            null,
                            useCase,
                            fits,
                            sources(fits.stream().map(Fit::sources).flatMap(Collection::stream), contents)));
        }
        return states;
    }

    private static List<Source> sources(Stream<String> ids, Contents contents) {
        return ids.distinct()
                .sorted()
                .flatMap(id -> contents.of(Source.class).find(id).stream())
                .toList();
    }
}
