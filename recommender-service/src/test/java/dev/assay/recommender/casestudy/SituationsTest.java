package dev.assay.recommender.casestudy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.replica.CaseStudy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The situations on the shipped case studies.
class SituationsTest {

    private static final Path SHIPPED = Path.of("../catalog-service/src/main/resources/catalog/case-studies.yaml");

    private final Situations situations = Situations.shipped(Questionnaire.shipped());

    @TestFactory
    Stream<DynamicTest> each_speaks_of_nothing_but_the_technologies_of_its_case_study() throws IOException {
        return shipped().stream()
                .map(caseStudy -> DynamicTest.dynamicTest(caseStudy.id(), () -> {
                    Situation situation = situations.of(caseStudy);
                    assertFalse(situation.answers().isEmpty(), "no answers");
                    assertAll(
                            () -> assertTrue(caseStudy.technologies().containsAll(situation.chose()), "chose"),
                            () -> assertTrue(caseStudy.technologies().containsAll(situation.left()), "left"));
                }));
    }

    @Test
    void a_case_study_that_is_not_described_speaks_for_the_one_technology_that_it_tells_of() {
        assertEquals(new Situation(List.of("koa"), List.of(), Map.of()), situations.of(caseStudy("new", "koa")));
        assertEquals(new Situation(List.of(), List.of(), Map.of()), situations.of(caseStudy("new", "koa", "express")));
    }

    private static List<CaseStudy> shipped() throws IOException {
        List<CaseStudy> shipped = new ArrayList<>();
        for (JsonNode node : new ObjectMapper(new YAMLFactory()).readTree(SHIPPED.toFile())) {
            List<String> technologies = new ArrayList<>();
            node.get("technologies").forEach(slug -> technologies.add(slug.asText()));
            shipped.add(caseStudy(node.get("id").asText(), technologies.toArray(String[]::new)));
        }
        assertTrue(shipped.size() >= 30, () -> shipped.size() + " case studies");
        return shipped;
    }

    private static CaseStudy caseStudy(String id, String... technologies) {
        return new CaseStudy(id, "", List.of(technologies), "", "", "", "", "", "A", "");
    }
}
