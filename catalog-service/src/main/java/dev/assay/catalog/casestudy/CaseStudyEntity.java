package dev.assay.catalog.casestudy;

import dev.assay.catalog.casestudy.CaseStudy.Figure;
import dev.assay.catalog.revision.EntryEntity;
import dev.assay.catalog.revision.Word;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "case_study")
class CaseStudyEntity extends EntryEntity<CaseStudy> {

    private String title;
    private List<String> technologies;
    private String domain;
    private String problem;
    private String solution;
    private String result;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Figure> figures;

    private String source;
    private String grade;
    private String gradeReason;
    private @Nullable String note;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    CaseStudyEntity() {}

    CaseStudyEntity(CaseStudy study, int validFrom) {
        super(study, validFrom);
        title = study.title();
        technologies = study.technologies();
        domain = study.domain();
        problem = study.problem();
        solution = study.solution();
        result = study.result();
        figures = study.figures();
        source = study.source();
        grade = study.grade().word();
        gradeReason = study.gradeReason();
        note = study.note();
    }

    @Override
    protected CaseStudy entry() {
        return new CaseStudy(
                id(),
                title,
                technologies,
                domain,
                problem,
                solution,
                result,
                figures,
                source,
                Word.require(Grade.class, grade),
                gradeReason,
                note);
    }
}
