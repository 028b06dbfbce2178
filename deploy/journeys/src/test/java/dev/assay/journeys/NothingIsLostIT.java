package dev.assay.journeys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NothingIsLostIT {

    private static final Duration SCORED_WITHIN = Duration.ofSeconds(60);

    @TempDir
    Path home;

    @Test
    void a_questionnaire_that_was_accepted_is_scored_although_everything_died_before() throws Exception {
        String id = UUID.randomUUID().toString();
        RunningAssay before = RunningAssay.start(home);
        before.freezeBroker();
        HttpResponse<String> accepted =
                Rest.post(before.at("RECOMMENDER", "/api/v1/questionnaires"), Answers.riskApi(id));
        assertEquals(202, accepted.statusCode(), accepted.body());
        assertEquals(
                202,
                Rest.get(before.at("RECOMMENDER", "/api/v1/recommendations/" + id))
                        .statusCode());
        before.kill();

        try (RunningAssay after = before.restart()) {
            var address = after.at("RECOMMENDER", "/api/v1/recommendations/" + id);
            await().atMost(SCORED_WITHIN).until(() -> Rest.get(address).statusCode() == 200);
            assertEquals(
                    "flask",
                    Rest.json(Rest.get(address)).at("/verdict/winners/0").asText());
        }
    }

    @Test
    void what_a_killed_launcher_leaves_behind_is_ended_and_its_data_is_there() throws Exception {
        String id = UUID.randomUUID().toString();
        RunningAssay before = RunningAssay.start(home);
        var address = before.at("RECOMMENDER", "/api/v1/recommendations/" + id);
        assertEquals(
                202,
                Rest.post(before.at("RECOMMENDER", "/api/v1/questionnaires"), Answers.riskApi(id))
                        .statusCode());
        await().atMost(SCORED_WITHIN).until(() -> Rest.get(address).statusCode() == 200);
        String verdict = Rest.get(address).body();
        before.killLauncher();

        try (RunningAssay _ = before.restart()) {
            assertEquals(verdict, Rest.get(address).body());
        }
    }
}
