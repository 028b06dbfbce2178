package dev.assay.web.recommendation;

import dev.assay.web.client.Recommendation;
import dev.assay.web.client.Technology;
import dev.assay.web.fact.Figures;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the technologies, criteria and must-haves of a recommendation are called.
final class Names {

    private final Map<String, String> technologies;
    private final Map<String, String> criteria;
    private final Map<String, String> mustHaves;

    Names(Recommendation recommendation) {
        this(recommendation, List.of());
    }

    /// @param known technologies that aren't among the options but may be spoken of
    Names(Recommendation recommendation, List<Technology> known) {
        Recommendation.Profile profile = recommendation.profile();
        this.technologies = new HashMap<>();
        known.forEach(technology -> technologies.put(technology.slug(), technology.name()));
        recommendation.options().forEach(option -> technologies.put(option.technology(), option.name()));
        this.criteria = profile == null
                ? Map.of()
                : profile.criteria().stream()
                        .collect(Collectors.toMap(Recommendation.Criterion::id, Recommendation.Criterion::name));
        this.mustHaves = profile == null
                ? Map.of()
                : profile.constraints().stream()
                        .collect(Collectors.toMap(
                                Recommendation.Constraint::id, Recommendation.Constraint::sentence, (one, _) -> one));
    }

    String technology(String slug) {
        return technologies.getOrDefault(slug, Figures.words(slug));
    }

    String criterion(String id) {
        return criteria.getOrDefault(id, Figures.words(id));
    }

    String mustHave(String id) {
        return mustHaves.getOrDefault(id, id);
    }

    /// Several as a sentence lists them: `Fastify, Hono and Koa`.
    String technologies(Collection<String> slugs, String and) {
        return listed(slugs.stream().map(this::technology).toList(), and);
    }

    static String listed(List<String> words, String and) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " " + and + " " + words.getLast();
    }
}
