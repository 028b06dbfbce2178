package dev.assay.catalog.editing;

import dev.assay.catalog.editing.Proposal.Decision;
import dev.assay.catalog.revision.Word;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// What became of a proposal, said once.
@Entity
@Immutable
@Table(name = "proposal_decision")
class DecisionEntity {

    @Id
    private long proposal;

    private String state;
    private String author;
    private Instant decidedAt;
    private @Nullable String reason;
    private @Nullable Integer revision;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    DecisionEntity() {}

    DecisionEntity(long proposal, ProposalState state, Decision decision) {
        this.proposal = proposal;
        this.state = state.word();
        author = decision.by();
        decidedAt = decision.at();
        reason = decision.reason();
        revision = decision.revision();
    }

    long proposal() {
        return proposal;
    }

    ProposalState state() {
        return Word.require(ProposalState.class, state);
    }

    Decision decision() {
        return new Decision(author, decidedAt, reason, revision);
    }
}
