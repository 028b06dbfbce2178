package dev.assay.catalog.editing;

import dev.assay.catalog.account.Caller;
import dev.assay.catalog.account.Role;
import dev.assay.catalog.database.Coordination;
import dev.assay.catalog.editing.Editing.Published;
import dev.assay.catalog.editing.Proposal.Decision;
import dev.assay.catalog.editing.ProposalRepository.Wanted;
import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.revision.CurrentCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The queue between those who propose and those who publish. Decisions take turns over all replicas: each proposal is
/// decided once.
@ApplicationScoped
class Review {

    private static final Logger LOG = Logger.getLogger(Review.class);

    /// The number of the lock that decisions take, of no meaning but different from other locks.
    private static final long LOCK = 4_151_541_905L;

    private final ProposalRepository proposals;
    private final DecisionRepository decisions;
    private final Editing editing;
    private final CurrentCatalog current;
    private final Coordination coordination;
    private final Clock clock;

    Review(
            ProposalRepository proposals,
            DecisionRepository decisions,
            Editing editing,
            CurrentCatalog current,
            Coordination coordination,
            Clock clock) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.editing = editing;
        this.current = current;
        this.coordination = coordination;
        this.clock = clock;
    }

    /// Puts an edit into the queue.
    ///
    /// @throws CatalogRefusal if it could not be published now
    @Transactional
    Proposal propose(Edit edit, String reason, Caller by) {
        editing.apply(edit, reason, current.get());
        Proposal proposal = proposals.add(edit, reason, by.name(), now());
        LOG.infof(
                "%s proposed %d: %s %s",
                by.name(),
                proposal.number(),
                proposal.operation().word(),
                proposal.kind().word());
        return proposal;
    }

    /// A proposal, which its author and editors can see.
    @Transactional
    Proposal find(long number, Caller by) {
        return proposals
                .find(number)
                .filter(proposal -> by.is(Role.EDITOR) || proposal.author().equals(by.name()))
                .orElseThrow(() -> new CatalogRefusal.Unknown("proposal", String.valueOf(number)));
    }

    /// Proposals, the newest first: one's own, or for editors all.
    ///
    /// @param state  null for any
    /// @param before only those with a smaller number
    @Transactional
    List<Proposal> list(@Nullable ProposalState state, long before, int most, Caller by) {
        return proposals.find(new Wanted(state, by.is(Role.EDITOR) ? null : by.name(), before), most);
    }

    /// Publishes a proposal under the editor's name, with its author's named beside the reason.
    ///
    /// @throws CatalogRefusal as an edit does: the catalogue may have changed since it was proposed
    @Transactional
    Published publish(long number, Caller by) {
        Proposal proposal = waiting(number, by);
        Published published = editing.publish(
                proposals.edit(number),
                "%s (proposed by %s)".formatted(proposal.reason(), proposal.author()),
                by.name());
        decide(
                number,
                ProposalState.PUBLISHED,
                null,
                published.catalog().revision().number(),
                by);
        return published;
    }

    @Transactional
    Proposal decline(long number, String reason, Caller by) {
        waiting(number, by);
        return decide(number, ProposalState.DECLINED, reason, null, by);
    }

    /// Takes a proposal back, which only its author can.
    @Transactional
    Proposal takeBack(long number, Caller by) {
        if (!waiting(number, by).author().equals(by.name())) {
            throw CatalogRefusal.Conflict.notYours();
        }
        return decide(number, ProposalState.TAKEN_BACK, null, null, by);
    }

    private Proposal waiting(long number, Caller by) {
        coordination.await(LOCK);
        Proposal proposal = find(number, by);
        if (proposal.state() != ProposalState.WAITING) {
            throw CatalogRefusal.Conflict.decided(
                    "Proposal", number, proposal.state().word());
        }
        return proposal;
    }

    private Proposal decide(
            long number, ProposalState state, @Nullable String reason, @Nullable Integer revision, Caller by) {
        decisions.add(number, state, new Decision(by.name(), now(), reason, revision));
        LOG.infof("%s decided on proposal %d: %s", by.name(), number, state.word());
        return find(number, by);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
