package dev.assay.catalog.question;

import dev.assay.catalog.revision.EntryRepository;
import jakarta.inject.Singleton;

@Singleton
class QuestionRepository extends EntryRepository<Question, QuestionEntity> {

    QuestionRepository() {
        super(Question.class, QuestionEntity::new);
    }
}
