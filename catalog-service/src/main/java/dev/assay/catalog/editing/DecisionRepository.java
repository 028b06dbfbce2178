package dev.assay.catalog.editing;

import dev.assay.catalog.editing.Proposal.Decision;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

@Singleton
class DecisionRepository implements PanacheRepositoryBase<DecisionEntity, Long> {

    void add(long proposal, ProposalState state, Decision decision) {
        persistAndFlush(new DecisionEntity(proposal, state, decision));
    }
}
