package dev.assay.catalog.overview;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.fact.FactIndex;
import dev.assay.catalog.fact.Quality;
import dev.assay.catalog.fact.Rank;
import dev.assay.catalog.fact.Suspicions;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.revision.PartialDate;
import dev.assay.catalog.source.Source;
import dev.assay.catalog.technology.Technology;
import dev.assay.catalog.technology.TechnologyKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How much the catalogue knows, and how old that is.
///
/// An attribute is known of a technology by a fact that is about its normal set-up, and neither
/// doubtful nor deprecated. It is expected of every technology of a kind of which it is known of one:
/// what only runtimes have is no gap of a framework. Ages count from the last day that a fact can speak
/// of (where it has no date, that its source can) to the day of the revision.
///
/// @param known    pairs of a technology and an attribute
/// @param expected such pairs
/// @param facts    of all of them
/// @param attributes  by id
/// @param technologies by slug
public record Coverage(
        int revision,
        int known,
        int expected,
        Freshness facts,
        List<OfAttribute> attributes,
        List<OfTechnology> technologies) {

    /// How old facts are.
    ///
    /// @param count         all of them
    /// @param doubtful      those of which the source leaves unclear what they belong to
    /// @param suspicious    those that are left out for a suspicion
    /// @param undated       those of which neither fact nor source has a date
    /// @param medianAgeDays of those with a date; null without any
    /// @param oldest        the one that speaks of the earliest date; null without any
    public record Freshness(
            int count,
            int doubtful,
            int suspicious,
            int undated,
            @Nullable Integer medianAgeDays,
            @Nullable Oldest oldest) {}

    /// The fact that speaks of the earliest date.
    public record Oldest(
            String fact, @Schema(examples = "2018-12") String date, int ageDays) {}

    /// One attribute over all technologies.
    ///
    /// @param missing the technologies that it is expected of and not known of
    @Schema(name = "AttributeCoverage")
    public record OfAttribute(String attribute, int known, int expected, List<String> missing, Freshness facts) {}

    /// One technology over all attributes.
    ///
    /// @param categories by name, those of which something is expected
    @Schema(name = "TechnologyCoverage")
    public record OfTechnology(
            String technology, int known, int expected, Freshness facts, List<OfCategory> categories) {}

    /// One technology over the attributes of one category.
    @Schema(name = "CategoryCoverage")
    public record OfCategory(String category, int known, int expected) {

        private static OfCategory of(String category, boolean isKnown) {
            return new OfCategory(category, isKnown ? 1 : 0, 1);
        }

        private OfCategory plus(OfCategory other) {
            return new OfCategory(category, known + other.known, expected + other.expected);
        }
    }

    static Coverage of(Catalog catalog) {
        return catalog.derived(
                Coverage.class,
                contents -> new Count(
                                catalog.revision().number(),
                                LocalDate.ofInstant(catalog.revision().publishedAt(), ZoneOffset.UTC),
                                contents)
                        .coverage());
    }

    /// What a fact speaks of: its own date or, where it has none, that of its source.
    static Optional<PartialDate> date(Fact fact, Contents contents) {
        return Optional.ofNullable(fact.asOf())
                .or(() -> contents.of(Source.class).find(fact.source()).map(Source::published))
                .flatMap(PartialDate::parse);
    }

    /// A fact with the day that it speaks of.
    private record Dated(Fact fact, String date, int ageDays) {}

    /// Goes over contents once.
    private static final class Count {

        private final int revision;
        private final LocalDate day;
        private final Contents contents;
        private final FactIndex facts;
        private final Suspicions suspicions;
        private final Map<String, SortedMap<String, OfCategory>> byCategory = new HashMap<>();

        Count(int revision, LocalDate day, Contents contents) {
            this.revision = revision;
            this.day = day;
            this.contents = contents;
            this.facts = FactIndex.of(contents);
            this.suspicions = Suspicions.of(contents);
        }

        Coverage coverage() {
            Map<String, List<Fact>> byAttribute = new HashMap<>();
            for (Fact fact : contents.of(Fact.class).all()) {
                byAttribute
                        .computeIfAbsent(fact.attribute(), _ -> new ArrayList<>())
                        .add(fact);
            }
            List<OfAttribute> attributes = contents.of(Attribute.class).all().stream()
                    .map(attribute -> ofAttribute(attribute, byAttribute.getOrDefault(attribute.id(), List.of())))
                    .toList();
            List<OfTechnology> technologies = contents.of(Technology.class).all().stream()
                    .map(technology -> ofTechnology(technology.slug()))
                    .toList();
            return new Coverage(
                    revision,
                    attributes.stream().mapToInt(OfAttribute::known).sum(),
                    attributes.stream().mapToInt(OfAttribute::expected).sum(),
                    freshness(contents.of(Fact.class).all()),
                    attributes,
                    technologies);
        }

        private OfAttribute ofAttribute(Attribute attribute, List<Fact> ofAttribute) {
            Set<TechnologyKind> kinds = EnumSet.noneOf(TechnologyKind.class);
            var known = new ArrayList<String>();
            var silent = new ArrayList<Technology>();
            for (Technology technology : contents.of(Technology.class).all()) {
                if (facts.of(technology.slug(), attribute.id()).stream().anyMatch(this::isKnowledge)) {
                    kinds.add(technology.kind());
                    known.add(technology.slug());
                } else {
                    silent.add(technology);
                }
            }
            List<String> missing = silent.stream()
                    .filter(technology -> kinds.contains(technology.kind()))
                    .map(Technology::slug)
                    .toList();
            known.forEach(slug -> expect(slug, OfCategory.of(attribute.category(), true)));
            missing.forEach(slug -> expect(slug, OfCategory.of(attribute.category(), false)));
            return new OfAttribute(
                    attribute.id(), known.size(), known.size() + missing.size(), missing, freshness(ofAttribute));
        }

        private void expect(String slug, OfCategory one) {
            byCategory.computeIfAbsent(slug, _ -> new TreeMap<>()).merge(one.category(), one, OfCategory::plus);
        }

        private OfTechnology ofTechnology(String slug) {
            List<OfCategory> categories = List.copyOf(
                    byCategory.getOrDefault(slug, Collections.emptySortedMap()).values());
            return new OfTechnology(
                    slug,
                    categories.stream().mapToInt(OfCategory::known).sum(),
                    categories.stream().mapToInt(OfCategory::expected).sum(),
                    freshness(facts.of(slug).values().stream()
                            .flatMap(Collection::stream)
                            .toList()),
                    categories);
        }

        private boolean isKnowledge(Fact fact) {
            return fact.hasValue()
                    && fact.variant() == null
                    && fact.quality() != Quality.DOUBTFUL
                    && fact.rank() != Rank.DEPRECATED
                    && !suspicions.isSuspect(fact);
        }

        private Freshness freshness(Collection<Fact> of) {
            List<Dated> dated = of.stream()
                    .flatMap(fact -> dated(fact).stream())
                    .sorted(Comparator.comparingInt(Dated::ageDays)
                            .thenComparing(each -> each.fact().id()))
                    .toList();
            int doubtful = Math.toIntExact(of.stream()
                    .filter(fact -> fact.quality() == Quality.DOUBTFUL)
                    .count());
            int suspicious =
                    Math.toIntExact(of.stream().filter(suspicions::isSuspect).count());
            if (dated.isEmpty()) {
                return new Freshness(of.size(), doubtful, suspicious, of.size(), null, null);
            }
            Dated oldest = dated.getLast();
            return new Freshness(
                    of.size(),
                    doubtful,
                    suspicious,
                    of.size() - dated.size(),
                    dated.get(dated.size() / 2).ageDays(),
                    new Oldest(oldest.fact().id(), oldest.date(), oldest.ageDays()));
        }

        private Optional<Dated> dated(Fact fact) {
            return date(fact, contents).map(date -> {
                LocalDate last = date.last().isAfter(day) ? day : date.last();
                return new Dated(fact, date.text(), Math.toIntExact(ChronoUnit.DAYS.between(last, day)));
            });
        }
    }
}
