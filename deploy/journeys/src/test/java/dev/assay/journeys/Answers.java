package dev.assay.journeys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;

/// Answered questionnaires of the scenarios in the product's description.
final class Answers {

    private Answers() {}

    /// A health-risk API with its own Python models in the same process, a Python team, Flask or Express.
    static String riskApi(String id) {
        return """
                {
                  "id": "%s",
                  "kind": "quick",
                  "answers": {
                    "building": ["ml-results"],
                    "time-spent": "computing",
                    "peak-load": "under-100",
                    "open-connections": "under-500",
                    "push": "none",
                    "python-code": "same-process",
                    "languages": {"ratings": {"python": 4}, "newLanguage": "no"},
                    "frontend": "none"
                  },
                  "candidates": ["express", "flask"]
                }
                """.formatted(id);
    }

    /// Drivers on a live map, a JavaScript team that knows some Python, all frameworks.
    static String liveMap(String id) {
        return """
                {
                  "id": "%s",
                  "kind": "quick",
                  "answers": {
                    "building": ["real-time"],
                    "time-spent": "waiting",
                    "peak-load": "1000-to-10000",
                    "languages": {"ratings": {"javascript": 4, "python": 2}, "newLanguage": "no"}
                  }
                }
                """.formatted(id);
    }

    /// A real-time API under all must-haves that can be asked for, every question answered, all frameworks: many are
    /// excluded or in doubt, each with its reasons.
    static String everyQuestion(String id) {
        return """
                {
                  "id": "%s",
                  "kind": "full",
                  "answers": {
                    "building": ["api", "real-time"],
                    "time-spent": "waiting",
                    "peak-load": "1000-to-10000",
                    "open-connections": "500-to-10000",
                    "push": "websockets",
                    "python-code": "none",
                    "languages": {
                      "ratings": {
                        "javascript": 4, "python": 3, "java": 2, "go": 2, "rust": 1, "csharp": 1, "php": 1, "ruby": 1
                      },
                      "newLanguage": "welcome"
                    },
                    "frontend": "spa-same-team",
                    "team-size": ["4-to-10", "hiring"],
                    "first-release": "weeks",
                    "built-ins": ["routing-first-party", "orm", "validation", "authentication"],
                    "runs-on": "containers",
                    "hard-limits": ["memory-256", "first-answer-500"],
                    "lifetime": ["over-5-years", "regulated"],
                    "types-and-contract": "helpful",
                    "landscape": {"stacks": "one-stack"}
                  }
                }
                """.formatted(id);
    }

    /// Models beside live updates for two technologies of which neither is good at both.
    static String modelsAndLiveUpdates(String id) {
        return """
                {
                  "id": "%s",
                  "kind": "quick",
                  "answers": {
                    "building": ["real-time", "ml-results"],
                    "time-spent": "both",
                    "open-connections": "over-10000",
                    "push": "product",
                    "python-code": "separate-service",
                    "languages": {"ratings": {"javascript": 3, "python": 3}, "newLanguage": "neutral"}
                  },
                  "candidates": ["express", "flask"]
                }
                """.formatted(id);
    }

    /// What neither of two technologies has.
    static String administration(String id) {
        return """
                {
                  "id": "%s",
                  "kind": "full",
                  "answers": {
                    "building": ["data-entry"],
                    "peak-load": "under-100",
                    "built-ins": ["orm-first-party", "admin-interface-first-party"]
                  },
                  "candidates": ["express", "flask"]
                }
                """.formatted(id);
    }

    /// Nothing was answered.
    static String nothing(String id) {
        return """
                {"id": "%s", "kind": "quick", "answers": {}}
                """.formatted(id);
    }

    /// Hands answers in and waits until they are scored.
    static void score(RunningAssay assay, String answers, String id) throws IOException, InterruptedException {
        var submitted = Rest.post(assay.at("RECOMMENDER", "/api/v1/questionnaires"), answers);
        assertEquals(202, submitted.statusCode(), submitted.body());
        var address = assay.at("RECOMMENDER", "/api/v1/recommendations/" + id);
        await().atMost(Duration.ofSeconds(30)).until(() -> Rest.get(address).statusCode() == 200);
    }
}
