package dev.assay.recommender.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.assay.recommender.criterion.Criteria;
import dev.assay.recommender.questionnaire.Answer;
import dev.assay.recommender.questionnaire.Preset;
import dev.assay.recommender.questionnaire.Questionnaire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UseCasesTest {

    private static final Questionnaire QUESTIONNAIRE = Questionnaire.shipped();
    private static final UseCases USE_CASES = UseCases.shipped(QUESTIONNAIRE);
    private static final Path CATALOGUES = Path.of("../catalog-service/src/main/resources/catalog/use-cases.yaml");

    @Test
    void each_preset_and_each_use_case_of_the_catalogue_has_a_profile_and_nothing_else_has() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (JsonNode useCase : new ObjectMapper(new YAMLFactory()).readTree(CATALOGUES.toFile())) {
            expected.add(useCase.get("id").asText());
        }
        QUESTIONNAIRE.presets().stream().map(Preset::id).forEach(expected::add);

        assertEquals(
                expected, USE_CASES.all().stream().map(UseCase::id).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(expected.size(), USE_CASES.all().size());
    }

    @Test
    void each_says_why_its_answers_stand_for_it_and_assumes_no_team() {
        int languages = QUESTIONNAIRE.languages().size();
        for (UseCase useCase : USE_CASES.all()) {
            assertFalse(useCase.text().isBlank(), useCase.id());
            assertTrue(useCase.submission().answers().count() > 3, useCase.id());
            var rated = (Answer.Languages) useCase.submission().answers().to("languages");
            assertTrue(rated != null && rated.ratings().size() == languages, useCase.id());
            assertEquals(1, Set.copyOf(rated.ratings().values()).size(), useCase.id());
        }
    }

    @Test
    void a_dimension_looks_at_criteria_that_have_a_better_side_and_no_two_at_the_same() {
        List<String> named = USE_CASES.dimensions().stream()
                .flatMap(dimension -> dimension.criteria().stream())
                .toList();

        assertEquals(named.size(), Set.copyOf(named).size());
        named.forEach(id -> assertTrue(Criteria.shipped().criterion(id).isScored(), id));
    }
}
