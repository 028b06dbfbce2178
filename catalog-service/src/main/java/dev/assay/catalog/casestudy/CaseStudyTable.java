package dev.assay.catalog.casestudy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.catalog.casestudy.CaseStudy.Figure;
import dev.assay.catalog.revision.EntryTable;
import dev.assay.catalog.revision.RowReader;
import dev.assay.catalog.revision.RowWriter;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

@Singleton
class CaseStudyTable extends EntryTable<CaseStudy> {

    private static final TypeReference<List<Figure>> FIGURES = new TypeReference<>() {};

    private final ObjectMapper json;

    CaseStudyTable(ObjectMapper json) {
        super(
                CaseStudy.class,
                "case_study",
                List.of(
                        "id",
                        "title",
                        "technologies",
                        "domain",
                        "problem",
                        "solution",
                        "result",
                        "figures",
                        "source",
                        "grade",
                        "grade_reason",
                        "note"));
        this.json = json;
    }

    @Override
    protected void write(CaseStudy study, RowWriter row) throws SQLException {
        row.text(study.id())
                .text(study.title())
                .texts(study.technologies())
                .text(study.domain())
                .text(study.problem())
                .text(study.solution())
                .text(study.result())
                .json(written(study.figures()))
                .text(study.source())
                .word(study.grade())
                .text(study.gradeReason())
                .text(study.note());
    }

    @Override
    protected CaseStudy read(RowReader row) throws SQLException {
        return new CaseStudy(
                row.text("id"),
                row.text("title"),
                row.texts("technologies"),
                row.text("domain"),
                row.text("problem"),
                row.text("solution"),
                row.text("result"),
                figures(row.text("figures")),
                row.text("source"),
                row.word(Grade.class, "grade"),
                row.text("grade_reason"),
                row.optionalText("note"));
    }

    private String written(List<Figure> figures) throws SQLException {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException unwritable) {
            throw new SQLException(unwritable);
        }
    }

    private List<Figure> figures(String written) throws SQLException {
        try {
            return json.readValue(written, FIGURES);
        } catch (JsonProcessingException unreadable) {
            throw new SQLException(unreadable);
        }
    }
}
