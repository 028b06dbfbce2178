package dev.assay.catalog.technology;

import dev.assay.catalog.fact.FactIndex;
import dev.assay.catalog.technology.Technology.FirstRelease;
import dev.assay.catalog.technology.Technology.LatestVersion;
import dev.assay.catalog.technology.Technology.Licence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A technology as others see it.
@Schema(name = "Technology")
public record TechnologyView(
        @Schema(examples = "flask") String slug,
        @Schema(examples = "Flask") String name,
        TechnologyKind kind,
        @Schema(examples = "Python") String language,
        String runtime,
        String tagline,
        @Nullable FirstRelease firstRelease,
        LatestVersion latestVersion,
        Licence licence,
        @Nullable String homepage,
        String repository,

        @Schema(description = "How many facts the catalogue has of it.")
        int factCount) {

    public static TechnologyView of(Technology technology, FactIndex facts) {
        return new TechnologyView(
                technology.slug(),
                technology.name(),
                technology.kind(),
                technology.language(),
                technology.runtime(),
                technology.tagline(),
                technology.firstRelease(),
                technology.latestVersion(),
                technology.licence(),
                technology.homepage(),
                technology.repository(),
                facts.count(technology.slug()));
    }
}
