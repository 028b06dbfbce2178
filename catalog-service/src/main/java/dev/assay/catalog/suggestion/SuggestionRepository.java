package dev.assay.catalog.suggestion;

import dev.assay.catalog.suggestion.Suggestion.Decision;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
class SuggestionRepository implements PanacheRepositoryBase<SuggestionEntity, Long> {

    Suggestion add(NewSuggestion suggested, Instant at) {
        var added = new SuggestionEntity(suggested, at);
        persistAndFlush(added);
        return added.suggestion();
    }

    long waiting() {
        return count("state", SuggestionState.WAITING.word());
    }

    /// The newest first.
    ///
    /// @param state  null for any
    /// @param before only those with a smaller number
    List<Suggestion> find(@Nullable SuggestionState state, long before, int most) {
        return find(
                        "number < ?1 and (?2 is null or state = ?2)",
                        Sort.descending("number"),
                        before,
                        state == null ? null : state.word())
                .range(0, most - 1)
                .stream()
                .map(SuggestionEntity::suggestion)
                .toList();
    }

    /// A suggestion, which nobody else changes until the transaction ends.
    Optional<Suggestion> locked(long number) {
        return findByIdOptional(number, LockModeType.PESSIMISTIC_WRITE).map(SuggestionEntity::suggestion);
    }

    Suggestion decide(long number, SuggestionState state, Decision decision) {
        SuggestionEntity decided = findById(number);
        decided.decide(state, decision);
        return decided.suggestion();
    }
}
