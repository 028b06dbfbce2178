package dev.assay.catalog.comparison;

import dev.assay.catalog.technology.Technology;
import dev.assay.catalog.technology.TechnologyKind;

/// Technologies for tests, of which nothing matters but slug, name and kind.
final class Technologies {

    static final Technology EXPRESS = of("express", "Express", TechnologyKind.FRAMEWORK);
    static final Technology FLASK = of("flask", "Flask", TechnologyKind.FRAMEWORK);
    static final Technology NODE = of("nodejs", "Node.js", TechnologyKind.RUNTIME);

    private Technologies() {}

    static Technology of(String slug, String name, TechnologyKind kind) {
        return new Technology(
                slug,
                name,
                kind,
                "a language",
                "a runtime",
                "a tagline",
                null,
                new Technology.LatestVersion("1.0", null, "run"),
                new Technology.Licence("MIT", "run"),
                null,
                "https://example.org/" + slug);
    }
}
