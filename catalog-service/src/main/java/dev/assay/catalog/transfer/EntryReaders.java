package dev.assay.catalog.transfer;

import static dev.assay.catalog.form.FieldReader.LONG;
import static dev.assay.catalog.form.FieldReader.SHORT;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.attribute.ComparableWithin;
import dev.assay.catalog.attribute.ConditionKey;
import dev.assay.catalog.attribute.DataType;
import dev.assay.catalog.attribute.Direction;
import dev.assay.catalog.casestudy.CaseStudy;
import dev.assay.catalog.casestudy.Grade;
import dev.assay.catalog.form.FieldReader;
import dev.assay.catalog.question.Question;
import dev.assay.catalog.revision.Entry;
import dev.assay.catalog.source.Source;
import dev.assay.catalog.source.SourceKind;
import dev.assay.catalog.source.SourceVerdict;
import dev.assay.catalog.technology.Technology;
import dev.assay.catalog.technology.TechnologyKind;
import dev.assay.catalog.tradeoff.Polarity;
import dev.assay.catalog.tradeoff.TradeOff;
import dev.assay.catalog.usecase.Fit;
import dev.assay.catalog.usecase.Fitness;
import dev.assay.catalog.usecase.UseCase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How the entries of each file of a bundle are read, but for the facts.
final class EntryReaders {

    /// One kind of entry.
    ///
    /// @param reader gives null where a mistake leaves nothing to build
    record Kind<E extends Entry>(
            Class<E> type, String file, String idField, Function<FieldReader, @Nullable E> reader) {}

    private final References references;

    EntryReaders(References references) {
        this.references = references;
    }

    List<Kind<?>> kinds() {
        return List.of(
                new Kind<>(Attribute.class, BundleFiles.ATTRIBUTES, "id", this::attribute),
                new Kind<>(Source.class, BundleFiles.SOURCES, "id", this::source),
                new Kind<>(Technology.class, BundleFiles.TECHNOLOGIES, "slug", this::technology),
                new Kind<>(CaseStudy.class, BundleFiles.CASE_STUDIES, "id", this::caseStudy),
                new Kind<>(TradeOff.class, BundleFiles.TRADE_OFFS, "id", this::tradeOff),
                new Kind<>(SourceVerdict.class, BundleFiles.SOURCE_VERDICTS, "id", this::sourceVerdict),
                new Kind<>(UseCase.class, BundleFiles.USE_CASES, "id", this::useCase),
                new Kind<>(Fit.class, BundleFiles.FITS, "id", this::fit),
                new Kind<>(Question.class, BundleFiles.QUESTIONS, "id", this::question));
    }

    private @Nullable Attribute attribute(FieldReader fields) {
        int before = fields.mistakes();
        DataType dataType = fields.word("dataType", DataType.class, DataType.TEXT);
        List<String> scale = fields.texts("scale", 0);
        if (dataType == DataType.ORDINAL && scale.size() < 2) {
            fields.mistake("scale", "%d levels".formatted(scale.size()), "at least two levels for an ordinal");
        }
        if (dataType != DataType.ORDINAL && !scale.isEmpty()) {
            fields.mistake("scale", "a scale", "none, since dataType is " + dataType.word());
        }
        String unit = fields.optionalText("unit", SHORT);
        if (unit != null && dataType != DataType.NUMBER) {
            fields.mistake("unit", '"' + unit + '"', "none, since dataType is " + dataType.word());
        }
        String id = fields.id("id");
        String name = fields.text("name", SHORT);
        String category = fields.id("category");
        Direction direction = fields.word("direction", Direction.class, Direction.NONE);
        String definition = fields.text("definition", LONG);
        String comparability = fields.text("comparability", LONG);
        ComparableWithin within = fields.word("comparableWithin", ComparableWithin.class, ComparableWithin.NOWHERE);
        List<ConditionKey> essential = conditionKeys("essentialConditions", fields);
        if (fields.mistakes() > before) {
            return null;
        }
        return new Attribute(
                id,
                name,
                category,
                dataType,
                unit,
                direction,
                scale.isEmpty() ? null : scale,
                definition,
                comparability,
                within,
                essential);
    }

    /// A list of names of conditions, each known to the vocabulary.
    static List<ConditionKey> conditionKeys(String field, FieldReader fields) {
        List<String> names = fields.texts(field, 0);
        var keys = new ArrayList<ConditionKey>();
        for (int at = 0; at < names.size(); at++) {
            Optional<ConditionKey> key = ConditionKey.parse(names.get(at));
            if (key.isEmpty()) {
                fields.mistake(
                        "%s[%d]".formatted(field, at), '"' + names.get(at) + '"', "a condition of the vocabulary");
            }
            key.ifPresent(keys::add);
        }
        return keys;
    }

    private Source source(FieldReader fields) {
        return new Source(
                fields.id("id"),
                fields.text("title", SHORT),
                fields.text("publisher", SHORT),
                fields.word("kind", SourceKind.class, SourceKind.DOCUMENTATION),
                fields.optionalAddress("url"),
                fields.optionalDate("published"),
                fields.date("retrieved"),
                fields.optionalText("note", LONG));
    }

    private Technology technology(FieldReader fields) {
        String slug = fields.id("slug");
        if (!slug.isEmpty() && !Technology.isSlug(slug)) {
            fields.mistake("slug", '"' + slug + '"', "at most 60 characters without \"-vs-\"");
        }
        return new Technology(
                slug,
                fields.text("name", SHORT),
                fields.word("kind", TechnologyKind.class, TechnologyKind.FRAMEWORK),
                fields.text("language", SHORT),
                fields.text("runtime", SHORT),
                fields.text("tagline", LONG),
                fields.object("firstRelease", true).map(this::firstRelease).orElse(null),
                fields.object("latestVersion", false)
                        .map(this::latestVersion)
                        .orElseGet(() -> new Technology.LatestVersion("", null, "")),
                fields.object("licence", false).map(this::licence).orElseGet(() -> new Technology.Licence("", "")),
                fields.optionalAddress("homepage"),
                fields.address("repository"));
    }

    private Technology.FirstRelease firstRelease(FieldReader fields) {
        var release = new Technology.FirstRelease(
                fields.date("date"), source("source", fields), fields.optionalText("note", LONG));
        fields.finish();
        return release;
    }

    private Technology.LatestVersion latestVersion(FieldReader fields) {
        var version = new Technology.LatestVersion(
                fields.text("version", SHORT), fields.optionalDate("date"), source("source", fields));
        fields.finish();
        return version;
    }

    private Technology.Licence licence(FieldReader fields) {
        var licence = new Technology.Licence(fields.text("id", SHORT), source("source", fields));
        fields.finish();
        return licence;
    }

    private @Nullable CaseStudy caseStudy(FieldReader fields) {
        int before = fields.mistakes();
        List<CaseStudy.Figure> figures = new ArrayList<>();
        for (FieldReader figure : fields.objects("figures")) {
            CaseStudy.Figure read = figure(figure);
            if (read != null) {
                figures.add(read);
            }
        }
        String id = fields.id("id");
        String title = fields.text("title", SHORT);
        List<String> technologies = technologies(fields);
        String domain = fields.text("domain", SHORT);
        String problem = fields.text("problem", LONG);
        String solution = fields.text("solution", LONG);
        String result = fields.text("result", LONG);
        String source = source("source", fields);
        Grade grade = fields.word("grade", Grade.class, Grade.C);
        String reason = fields.text("gradeReason", LONG);
        String note = fields.optionalText("note", LONG);
        return fields.mistakes() > before
                ? null
                : new CaseStudy(
                        id,
                        title,
                        technologies,
                        domain,
                        problem,
                        solution,
                        result,
                        figures,
                        source,
                        grade,
                        reason,
                        note);
    }

    private CaseStudy.@Nullable Figure figure(FieldReader fields) {
        int before = fields.mistakes();
        String what = fields.text("what", SHORT);
        String unit = fields.text("unit", SHORT);
        BigDecimal value = fields.optionalNumber("value");
        BigDecimal low = fields.optionalNumber("low");
        BigDecimal high = fields.optionalNumber("high");
        boolean isWhole = value == null ? low != null && high != null : low == null && high == null;
        if (!isWhole) {
            fields.mistake("value", "another combination", "either value, or low and high");
        } else if (low != null && high != null && low.compareTo(high) > 0) {
            fields.mistake("low", low.toPlainString(), "at most high, " + high.toPlainString());
        }
        fields.finish();
        return fields.mistakes() > before ? null : new CaseStudy.Figure(what, value, low, high, unit);
    }

    private TradeOff tradeOff(FieldReader fields) {
        return new TradeOff(
                fields.id("id"),
                fields.reference("technology", "technology", references.technologies()::contains),
                fields.word("polarity", Polarity.class, Polarity.STRENGTH),
                fields.text("statement", LONG),
                fields.optionalReference("relativeTo", "technology", references.technologies()::contains),
                fields.references("attributes", "attribute", references.attributes()::contains, 0),
                sources(fields),
                fields.optionalText("note", LONG));
    }

    private SourceVerdict sourceVerdict(FieldReader fields) {
        return new SourceVerdict(
                fields.id("id"),
                source("source", fields),
                technologies(fields),
                fields.id("dimension"),
                fields.reference(
                        "favours",
                        "technology, or \"depends\",",
                        slug -> slug.equals(SourceVerdict.DEPENDS)
                                || references.technologies().contains(slug)),
                fields.optionalText("condition", LONG),
                fields.text("summary", LONG),
                fields.text("locator", LONG));
    }

    private UseCase useCase(FieldReader fields) {
        return new UseCase(fields.id("id"), fields.text("name", SHORT), fields.text("description", LONG));
    }

    private Fit fit(FieldReader fields) {
        return new Fit(
                fields.id("id"),
                fields.reference("technology", "technology", references.technologies()::contains),
                fields.reference("useCase", "use case", references.useCases()::contains),
                fields.word("fit", Fitness.class, Fitness.POSSIBLE),
                sources(fields));
    }

    private Question question(FieldReader fields) {
        return new Question(
                fields.id("id"),
                fields.text("question", LONG),
                fields.text("answer", LONG),
                technologies(fields),
                sources(fields));
    }

    private String source(String field, FieldReader fields) {
        return fields.reference(field, "source", references.sources()::contains);
    }

    private List<String> sources(FieldReader fields) {
        return fields.references("sources", "source", references.sources()::contains, 1);
    }

    private List<String> technologies(FieldReader fields) {
        return fields.references("technologies", "technology", references.technologies()::contains, 1);
    }
}
