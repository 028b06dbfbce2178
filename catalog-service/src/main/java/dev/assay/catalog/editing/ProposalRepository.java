package dev.assay.catalog.editing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
class ProposalRepository implements PanacheRepositoryBase<ProposalEntity, Long> {

    private final DecisionRepository decisions;

    ProposalRepository(DecisionRepository decisions) {
        this.decisions = decisions;
    }

    /// Which proposals are asked for.
    ///
    /// @param state  null for any
    /// @param author null for any
    /// @param before only those with a smaller number
    record Wanted(@Nullable ProposalState state, @Nullable String author, long before) {}

    Proposal add(Edit edit, String reason, String author, Instant at) {
        var added = new ProposalEntity(edit, reason, author, at);
        persistAndFlush(added);
        return added.proposal(null);
    }

    Optional<Proposal> find(long number) {
        return findByIdOptional(number).map(found -> found.proposal(decisions.findById(number)));
    }

    Edit edit(long number) {
        return findById(number).edit();
    }

    /// The newest first.
    List<Proposal> find(Wanted wanted, int most) {
        List<ProposalEntity> found = find(
                        """
                        from ProposalEntity p where p.number < ?1 and (?2 is null or p.author = ?2)
                        and (?3 is null
                          or ?3 = 'waiting' and not exists (from DecisionEntity d where d.proposal = p.number)
                          or exists (from DecisionEntity d where d.proposal = p.number and d.state = ?3))
                        """,
                        Sort.descending("number"),
                        wanted.before(),
                        wanted.author(),
                        wanted.state() == null ? null : wanted.state().word())
                .range(0, most - 1)
                .list();
        Map<Long, DecisionEntity> decided =
                decisions
                        .list(
                                "proposal in ?1",
                                found.stream().map(ProposalEntity::number).toList())
                        .stream()
                        .collect(Collectors.toMap(DecisionEntity::proposal, Function.identity()));
        return found.stream()
                .map(each -> each.proposal(decided.get(each.number())))
                .toList();
    }
}
