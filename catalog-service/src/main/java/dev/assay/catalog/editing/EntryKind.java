package dev.assay.catalog.editing;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.casestudy.CaseStudy;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.fact.FactIndex;
import dev.assay.catalog.fact.FactView;
import dev.assay.catalog.fact.Measurements;
import dev.assay.catalog.fact.Suspicions;
import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.question.Question;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.revision.Entry;
import dev.assay.catalog.revision.Word;
import dev.assay.catalog.source.Source;
import dev.assay.catalog.source.SourceVerdict;
import dev.assay.catalog.technology.Technology;
import dev.assay.catalog.technology.TechnologyView;
import dev.assay.catalog.tradeoff.TradeOff;
import dev.assay.catalog.usecase.Fit;
import dev.assay.catalog.usecase.UseCase;

/// A kind of entry that people edit.
public enum EntryKind implements Word {
    TECHNOLOGY(Technology.class, "technologies"),
    ATTRIBUTE(Attribute.class, "attributes"),
    SOURCE(Source.class, "sources"),
    FACT(Fact.class, "facts"),
    CASE_STUDY(CaseStudy.class, "case-studies"),
    TRADE_OFF(TradeOff.class, "trade-offs"),
    SOURCE_VERDICT(SourceVerdict.class, "source-verdicts"),
    USE_CASE(UseCase.class, "use-cases"),
    FIT(Fit.class, "fits"),
    QUESTION(Question.class, "questions");

    private final Class<? extends Entry> type;
    private final String collection;

    EntryKind(Class<? extends Entry> type, String collection) {
        this.type = type;
        this.collection = collection;
    }

    @Override
    @JsonValue
    public String word() {
        return Word.of(this);
    }

    public Class<? extends Entry> type() {
        return type;
    }

    /// Where an entry of this kind is served.
    public String address(String id) {
        return "/api/v1/%s/%s".formatted(collection, id);
    }

    /// The field that its id is written in.
    public String idField() {
        return this == TECHNOLOGY ? "slug" : "id";
    }

    boolean has(Contents contents, String id) {
        return contents.of(type).contains(id);
    }

    /// An entry of this kind.
    ///
    /// @throws CatalogRefusal.Unknown if there is none
    Entry find(Contents contents, String id) {
        return contents.of(type)
                .find(id)
                .map(Entry.class::cast)
                .orElseThrow(() -> new CatalogRefusal.Unknown(word().replace('-', ' '), id));
    }

    /// An entry as it is served, which its entity tag is made of.
    Object served(Catalog catalog, String id) {
        return switch (find(catalog.contents(), id)) {
            case Technology technology -> TechnologyView.of(technology, FactIndex.of(catalog));
            case Fact fact -> FactView.of(fact, Suspicions.of(catalog), Measurements.of(catalog));
            case Entry other -> other;
        };
    }

    Contents with(Contents contents, Entry entry) {
        return with(contents, type, entry);
    }

    Contents without(Contents contents, String id) {
        return without(contents, type, id);
    }

    private static <E extends Entry> Contents with(Contents contents, Class<E> type, Entry entry) {
        return contents.with(type, contents.of(type).with(type.cast(entry)));
    }

    private static <E extends Entry> Contents without(Contents contents, Class<E> type, String id) {
        return contents.with(type, contents.of(type).without(id));
    }
}
