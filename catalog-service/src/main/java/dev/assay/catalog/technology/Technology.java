package dev.assay.catalog.technology;

import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.Entry;
import dev.assay.catalog.revision.Id;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is compared: a framework or a runtime.
///
/// @param slug         its id, also in addresses
/// @param language     that it is written for
/// @param runtime      what runs it
/// @param firstRelease null where no source gives it
public record Technology(
        String slug,
        String name,
        TechnologyKind kind,
        String language,
        String runtime,
        String tagline,
        @Nullable FirstRelease firstRelease,
        LatestVersion latestVersion,
        Licence licence,
        @Nullable String homepage,
        String repository)
        implements Entry {

    /// What stands between two slugs in the address of a comparison.
    public static final String PAIR_SEPARATOR = "-vs-";

    /// The form of a slug: that of an id, shorter, and never read as a pair.
    public static boolean isSlug(String text) {
        return text.length() <= 60 && !text.contains(PAIR_SEPARATOR) && Id.isValid(text);
    }

    /// The technology with a slug that came with a request.
    ///
    /// @param parameter what it came in, for refusals
    public static Technology find(String slug, String parameter, Catalog catalog) {
        if (!isSlug(slug)) {
            throw new CatalogRefusal.BadParameter(
                    parameter, "a slug: small letters and digits in groups, with single hyphens between them");
        }
        return catalog.entries(Technology.class)
                .find(slug)
                .orElseThrow(() -> new CatalogRefusal.Unknown("technology", slug));
    }

    /// When it was first released.
    ///
    /// @param date as precise as known
    public record FirstRelease(
            String date, String source, @Nullable String note) {}

    /// The newest version that the catalogue knows of.
    ///
    /// @param date as precise as known
    public record LatestVersion(String version, @Nullable String date, String source) {}

    /// What it is licensed under.
    ///
    /// @param id an SPDX expression
    public record Licence(String id, String source) {}

    /// The ids of the sources that its card names.
    public Stream<String> sources() {
        return Stream.concat(
                Stream.of(latestVersion.source(), licence.source()),
                Stream.ofNullable(firstRelease).map(FirstRelease::source));
    }

    @Override
    public String id() {
        return slug;
    }
}
