package dev.assay.catalog.editing;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.attribute.DataType;
import dev.assay.catalog.casestudy.CaseStudy;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.fact.Units;
import dev.assay.catalog.fact.Value;
import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.question.Question;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.revision.Entry;
import dev.assay.catalog.source.SourceVerdict;
import dev.assay.catalog.technology.Technology;
import dev.assay.catalog.tradeoff.TradeOff;
import dev.assay.catalog.usecase.Fit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What rests on what: an entry stays as long as others refer to it, and an attribute as long as its facts fit it.
final class Dependants {

    private static final int NAMED = 5;

    private Dependants() {}

    /// Refuses to leave others behind.
    ///
    /// @throws CatalogRefusal.Conflict naming some of the entries that refer to this one, if there are any
    static void requireNone(EntryKind kind, String id, Contents contents) {
        List<String> dependants = Arrays.stream(EntryKind.values())
                .flatMap(other -> contents.of(other.type()).all().stream()
                        .filter(entry -> references(entry, kind).anyMatch(id::equals))
                        .map(entry -> "%s %s".formatted(other.word(), entry.id())))
                .toList();
        if (!dependants.isEmpty()) {
            throw CatalogRefusal.Conflict.stillReferred(id, some(dependants), dependants.size());
        }
    }

    /// Refuses an attribute that its facts say something else than.
    ///
    /// @throws CatalogRefusal.Conflict naming some of the facts that an attribute doesn't fit any more
    static void requireFitting(EntryKind kind, String id, Contents contents) {
        if (kind != EntryKind.ATTRIBUTE) {
            return;
        }
        Attribute attribute = contents.of(Attribute.class).find(id).orElseThrow();
        List<String> misfits = contents.of(Fact.class).all().stream()
                .filter(fact -> fact.attribute().equals(id) && !fits(fact.value(), attribute))
                .map(Fact::id)
                .toList();
        if (!misfits.isEmpty()) {
            throw CatalogRefusal.Conflict.factsDoNotFit(id, some(misfits), misfits.size());
        }
    }

    private static boolean fits(Value value, Attribute attribute) {
        DataType type = attribute.dataType();
        return switch (value) {
            case Value.Numeric number ->
                type == DataType.NUMBER
                        && (number.unit() == null) == (attribute.unit() == null)
                        && Units.areSameDimension(number.unit(), attribute.unit());
            case Value.Level level -> type == DataType.ORDINAL && attribute.indexOf(level.level()) == level.index();
            case Value.Truth _ -> type == DataType.BOOLEAN;
            case Value.Text _ -> type == DataType.TEXT;
            case Value.Missing _ -> true;
        };
    }

    private static String some(List<String> ids) {
        return String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
    }

    /// The ids of one kind that an entry refers to.
    private static Stream<String> references(Entry entry, EntryKind kind) {
        return switch (kind) {
            case TECHNOLOGY -> technologies(entry);
            case ATTRIBUTE -> attributes(entry);
            case SOURCE -> sources(entry);
            case USE_CASE -> entry instanceof Fit fit ? Stream.of(fit.useCase()) : Stream.empty();
            case FACT, CASE_STUDY, TRADE_OFF, SOURCE_VERDICT, FIT, QUESTION -> Stream.empty();
        };
    }

    private static Stream<String> technologies(Entry entry) {
        return switch (entry) {
            case Fact fact -> Stream.of(fact.technology());
            case CaseStudy study -> study.technologies().stream();
            case TradeOff tradeOff -> Stream.of(tradeOff.technology(), String.valueOf(tradeOff.relativeTo()));
            case SourceVerdict verdict -> Stream.concat(verdict.technologies().stream(), Stream.of(verdict.favours()));
            case Fit fit -> Stream.of(fit.technology());
            case Question question -> question.technologies().stream();
            default -> Stream.empty();
        };
    }

    private static Stream<String> attributes(Entry entry) {
        return switch (entry) {
            case Fact fact -> Stream.of(fact.attribute());
            case TradeOff tradeOff -> tradeOff.attributes().stream();
            default -> Stream.empty();
        };
    }

    private static Stream<String> sources(Entry entry) {
        return switch (entry) {
            case Fact fact -> Stream.of(fact.source());
            case Technology technology -> technology.sources();
            case CaseStudy study -> Stream.of(study.source());
            case TradeOff tradeOff -> tradeOff.sources().stream();
            case SourceVerdict verdict -> Stream.of(verdict.source());
            case Fit fit -> fit.sources().stream();
            case Question question -> question.sources().stream();
            default -> Stream.empty();
        };
    }
}
