package dev.assay.web.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A framework or a runtime, as the catalogue describes it.
public record Technology(
        String slug,
        String name,
        String kind,
        String language,
        @Nullable String runtime,
        String tagline,
        @Nullable Release firstRelease,
        @Nullable Release latestVersion,
        @Nullable Licence licence,
        @Nullable String homepage,
        @Nullable String repository,
        int factCount) {

    /// A release: the first has a date, the newest a version, and the source that says so.
    public record Release(
            @Nullable String version,
            @Nullable String date,
            @Nullable String source,
            @Nullable String note) {}

    /// A licence by its SPDX expression, and the source that says so.
    public record Licence(String id, @Nullable String source) {}

    /// Technologies that are not frameworks are never shown without saying so.
    public boolean isFramework() {
        return kind.equals("framework");
    }

    /// The first release, where it is known.
    public Optional<Release> first() {
        return Optional.ofNullable(firstRelease);
    }

    /// The newest version, where it is known.
    public Optional<Release> newest() {
        return Optional.ofNullable(latestVersion);
    }
}
