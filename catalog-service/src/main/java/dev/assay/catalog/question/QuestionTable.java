package dev.assay.catalog.question;

import dev.assay.catalog.revision.EntryTable;
import dev.assay.catalog.revision.RowReader;
import dev.assay.catalog.revision.RowWriter;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

@Singleton
class QuestionTable extends EntryTable<Question> {

    QuestionTable() {
        super(Question.class, "question", List.of("id", "question", "answer", "technologies", "sources"));
    }

    @Override
    protected void write(Question question, RowWriter row) throws SQLException {
        row.text(question.id())
                .text(question.question())
                .text(question.answer())
                .texts(question.technologies())
                .texts(question.sources());
    }

    @Override
    protected Question read(RowReader row) throws SQLException {
        return new Question(
                row.text("id"),
                row.text("question"),
                row.text("answer"),
                row.texts("technologies"),
                row.texts("sources"));
    }
}
