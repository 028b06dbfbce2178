package dev.assay.catalog.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.comparison.PairClaim;
import dev.assay.catalog.fact.Disagreements;
import dev.assay.catalog.fact.FactIndex;
import dev.assay.catalog.fact.Suspicions;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.Revision;
import dev.assay.catalog.technology.Technology;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Which of the contradictions that people found in the shipped data the program finds by itself.
class KnownContradictionsTest {

    /// What an entry is about.
    private record Found(int number, String technology, String attribute) {}

    /// The entries of docs/known-contradictions.md that come out, by technology and attribute.
    private static final List<Found> FOUND = List.of(
            new Found(1, "express", "throughput-ratio"),
            new Found(2, "flask", "throughput"),
            new Found(3, "express", "throughput"),
            new Found(4, "laravel", "throughput"),
            new Found(5, "fastify", "throughput-ratio"),
            new Found(6, "nestjs", "throughput-ratio"),
            new Found(8, "fastapi", "throughput-ratio"),
            new Found(9, "gin", "routing-cost"),
            new Found(11, "flask", "startup-time"),
            new Found(12, "express", "bundle-size"),
            new Found(13, "flask", "framework-size"),
            new Found(14, "flask", "memory-idle"),
            new Found(14, "express", "memory-idle"),
            new Found(15, "hono", "bundle-size"),
            new Found(16, "koa", "source-lines"),
            new Found(17, "express", "downloads-week"),
            new Found(18, "flask", "downloads-week"),
            new Found(19, "flask", "market-share"),
            new Found(19, "express", "market-share"),
            new Found(20, "flask", "extensions-count"),
            new Found(24, "nodejs", "websockets"),
            new Found(24, "express", "websockets"),
            new Found(25, "flask", "async-support"),
            new Found(26, "express", "async-support"),
            new Found(28, "flask", "opinionation"),
            new Found(29, "express", "learning-ease"),
            new Found(31, "nodejs", "support-length"),
            new Found(35, "flask", "startup-time"),
            new Found(36, "flask", "memory-idle"),
            new Found(37, "quarkus", "startup-time"),
            new Found(39, "django", "request-concurrency"),
            new Found(39, "spring-boot", "request-concurrency"),
            new Found(40, "django", "extensions-count"),
            new Found(40, "flask", "extensions-count"),
            new Found(40, "express", "extensions-count"),
            new Found(40, "nestjs", "extensions-count"));

    /// Those that don't, and why.
    private static final Map<Integer, String> EDITORIAL = Map.ofEntries(
            Map.entry(7, "a statement on one technology against figures of three"),
            Map.entry(10, "two attributes against a third"),
            Map.entry(21, "at least 300,000 and 886,323 can both be true"),
            Map.entry(22, "the lower figures are bounds (40,000+, 2,100+) that the higher ones meet"),
            Map.entry(23, "less than a factor of 2 apart, and of different sources or doubtful"),
            Map.entry(27, "versions are text, which has no order"),
            Map.entry(30, "no attribute: a classifier against a README"),
            Map.entry(32, "two explanations in one case study"),
            Map.entry(33, "case studies of different technologies"),
            Map.entry(34, "a figure of a case study"),
            Map.entry(38, "less than a factor of 2 apart, by two sources"),
            Map.entry(41, "two attributes"),
            Map.entry(42, "one fact, which is marked doubtful"));

    private static final Catalog CATALOG = new Catalog(
            new Revision(1, Instant.EPOCH, "Assay", "For a test"),
            BundleReader.read(ShippedCatalog.bundle(), LocalDate.of(2026, 11, 21)));

    @Test
    void each_entry_comes_out_or_says_why_not() throws IOException {
        var explained = new TreeSet<>(EDITORIAL.keySet());
        FOUND.forEach(found -> explained.add(found.number()));

        assertEquals(entries(), explained);
    }

    @Test
    void what_concerns_one_technology_and_attribute_comes_out_by_itself() {
        assertEquals(
                List.of(), FOUND.stream().filter(found -> !contradicts(found)).toList());
    }

    @Test
    void what_is_editorial_does_not_come_out_where_it_concerns_one_attribute() {
        List<Found> bearable = List.of(
                new Found(21, "flask", "ecosystem-size"),
                new Found(22, "flask", "stackoverflow-questions"),
                new Found(22, "express", "stackoverflow-questions"),
                new Found(23, "flask", "github-stars"),
                new Found(27, "flask", "minimum-runtime-version"),
                new Found(38, "spring-boot", "boilerplate-lines"));

        assertEquals(
                List.of(),
                bearable.stream().filter(KnownContradictionsTest::contradicts).toList());
    }

    @Test
    void the_claim_that_express_is_faster_than_flask_stands_beside_the_measurements() {
        PairClaim claim = claim("express", "flask");

        assertEquals(
                Set.of("express-throughput-ratio-1", "flask-throughput-ratio-1", "flask-throughput-ratio-2"),
                claim.ratios().stream()
                        .filter(ratio -> !ratio.computed())
                        .flatMap(ratio -> ratio.facts().stream())
                        .filter(fact -> !fact.matches("express-throughput-ratio-[2-6]"))
                        .collect(Collectors.toSet()));
        assertTrue(claim.ratios().stream()
                .anyMatch(ratio -> ratio.computed() && ratio.facts().contains("flask-throughput-19")));
        assertTrue(Objects.requireNonNull(claim.factor()).compareTo(BigDecimal.valueOf(2)) > 0, claim::toString);
        assertTrue(claim.sentence().contains("by comparable measurements it is"), claim::sentence);
    }

    @Test
    void claims_about_fastify_and_fastapi_stand_beside_the_measurements() {
        assertEquals(6, given(claim("fastify", "express")));
        assertEquals(4, given(claim("fastapi", "flask")));
    }

    private static long given(PairClaim claim) {
        return claim.ratios().stream().filter(ratio -> !ratio.computed()).count();
    }

    private static PairClaim claim(String first, String second) {
        return PairClaim.about(technology(first), technology(second), CATALOG).orElseThrow();
    }

    private static boolean contradicts(Found found) {
        return !Disagreements.among(
                        FactIndex.of(CATALOG).of(found.technology(), found.attribute()),
                        CATALOG.entries(Attribute.class).find(found.attribute()).orElseThrow(),
                        found.technology(),
                        Suspicions.of(CATALOG))
                .isEmpty();
    }

    private static Technology technology(String slug) {
        return CATALOG.entries(Technology.class).find(slug).orElseThrow();
    }

    private static Set<Integer> entries() throws IOException {
        String text = Files.readString(Path.of("../docs/known-contradictions.md"), StandardCharsets.UTF_8);
        return Pattern.compile("(?m)^(\\d+)\\. ")
                .matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
