package dev.assay.web.client;

import java.util.List;

/// A question people ask about technologies, answered from sources.
public record Question(String id, String question, String answer, List<String> technologies, List<String> sources) {

    public Question {
        technologies = Absent.toEmpty(technologies);
        sources = Absent.toEmpty(sources);
    }
}
