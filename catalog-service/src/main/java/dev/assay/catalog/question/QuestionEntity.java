package dev.assay.catalog.question;

import dev.assay.catalog.revision.EntryEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;

@Entity
@Table(name = "question")
class QuestionEntity extends EntryEntity<Question> {

    private String question;
    private String answer;
    private List<String> technologies;
    private List<String> sources;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    QuestionEntity() {}

    QuestionEntity(Question entry, int validFrom) {
        super(entry, validFrom);
        question = entry.question();
        answer = entry.answer();
        technologies = entry.technologies();
        sources = entry.sources();
    }

    @Override
    protected Question entry() {
        return new Question(id(), question, answer, technologies, sources);
    }
}
