package dev.assay.catalog.overview;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.problem.CatalogRefusal.NotLoaded;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.revision.CurrentCatalog;
import dev.assay.catalog.telemetry.Sample;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/// How many facts are so old that scoring believes them half as much as new ones at most, by the category of their
/// attributes. Facts without a date are not among them.
@Singleton
class StaleFacts implements Sample {

    /// After which a fact counts half, in recommender-service.
    private static final int YEARS = 3;

    private final CurrentCatalog current;
    private final Clock clock;
    private final MultiGauge byCategory;

    StaleFacts(CurrentCatalog current, Clock clock, MeterRegistry registry) {
        this.current = current;
        this.clock = clock;
        this.byCategory = MultiGauge.builder("assay.stale.facts")
                .description("Facts that speak of a time three years ago or longer")
                .register(registry);
    }

    /// @throws NotLoaded as long as there is no catalogue
    @Override
    public void take() {
        LocalDate limit = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(YEARS);
        byCategory.register(
                count(current.get().contents(), limit).entrySet().stream()
                        .map(category -> Row.of(Tags.of("category", category.getKey()), category.getValue()))
                        .toList(),
                true);
    }

    /// Every category is there, also those without one.
    private static Map<String, Integer> count(Contents contents, LocalDate limit) {
        Map<String, Integer> stale = new TreeMap<>();
        contents.of(Attribute.class).all().forEach(attribute -> stale.put(attribute.category(), 0));
        for (Fact fact : contents.of(Fact.class).all()) {
            boolean isStale = Coverage.date(fact, contents)
                    .map(date -> !date.last().isAfter(limit))
                    .orElse(false);
            if (isStale) {
                contents.of(Attribute.class)
                        .find(fact.attribute())
                        .ifPresent(attribute -> stale.merge(attribute.category(), 1, Integer::sum));
            }
        }
        return stale;
    }
}
