package dev.assay.catalog.question;

import dev.assay.catalog.revision.Entry;
import java.util.List;

/// What people ask about technologies, with a sourced answer.
public record Question(String id, String question, String answer, List<String> technologies, List<String> sources)
        implements Entry {

    public Question {
        technologies = List.copyOf(technologies);
        sources = List.copyOf(sources);
    }
}
