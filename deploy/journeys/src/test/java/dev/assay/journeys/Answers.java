package dev.assay.journeys;

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
}
