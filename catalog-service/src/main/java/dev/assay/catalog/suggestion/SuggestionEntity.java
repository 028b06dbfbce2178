package dev.assay.catalog.suggestion;

import dev.assay.catalog.revision.Word;
import dev.assay.catalog.suggestion.Suggestion.Decision;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "suggestion")
class SuggestionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long number;

    private String technology;
    private @Nullable String fact;
    private String text;
    private String source;
    private Instant suggestedAt;
    private String state;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;

    @Version
    private int version;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    SuggestionEntity() {}

    SuggestionEntity(NewSuggestion suggested, Instant suggestedAt) {
        technology = suggested.technology();
        fact = suggested.fact();
        text = suggested.text();
        source = suggested.source();
        this.suggestedAt = suggestedAt;
        state = SuggestionState.WAITING.word();
    }

    void decide(SuggestionState decided, Decision decision) {
        state = decided.word();
        decidedBy = decision.by();
        decidedAt = decision.at();
        reason = decision.reason();
    }

    Suggestion suggestion() {
        return new Suggestion(
                Objects.requireNonNull(number),
                technology,
                fact,
                text,
                source,
                suggestedAt,
                Word.require(SuggestionState.class, state),
                decidedBy == null || decidedAt == null || reason == null
                        ? null
                        : new Decision(decidedBy, decidedAt, reason));
    }
}
