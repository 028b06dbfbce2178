package dev.assay.journeys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneAssay.class)
class NothingIsLostIT {

    private static final Duration SCORED_WITHIN = Duration.ofSeconds(60);

    private final String id = UUID.randomUUID().toString();

    @Test
    void a_questionnaire_that_was_accepted_is_scored_although_everything_died_before(RunningAssay assay)
            throws Exception {
        URI address = assay.at("RECOMMENDER", "/api/v1/recommendations/" + id);
        assay.freezeBroker();
        submit(assay);
        assertEquals(202, Rest.get(address).statusCode());
        assay.kill();

        assay.restart();
        await().atMost(SCORED_WITHIN).until(() -> Rest.get(address).statusCode() == 200);
        assertEquals(
                "flask", Rest.json(Rest.get(address)).at("/verdict/winners/0").asText());
    }

    @Test
    void what_a_killed_launcher_leaves_behind_is_ended_and_its_data_is_there(RunningAssay assay) throws Exception {
        URI address = assay.at("RECOMMENDER", "/api/v1/recommendations/" + id);
        submit(assay);
        await().atMost(SCORED_WITHIN).until(() -> Rest.get(address).statusCode() == 200);
        String verdict = Rest.get(address).body();
        assay.killLauncher();

        assay.restart();
        assertEquals(verdict, Rest.get(address).body());
    }

    private void submit(RunningAssay assay) throws Exception {
        HttpResponse<String> accepted =
                Rest.post(assay.at("RECOMMENDER", "/api/v1/questionnaires"), Answers.riskApi(id));
        assertEquals(202, accepted.statusCode(), accepted.body());
    }
}
