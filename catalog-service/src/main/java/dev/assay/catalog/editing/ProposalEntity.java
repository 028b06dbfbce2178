package dev.assay.catalog.editing;

import dev.assay.catalog.revision.Word;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// There is no `@Version`: a proposal is written once, and so is what becomes of it ([DecisionEntity]).
@Entity
@Immutable
@Table(name = "proposal")
class ProposalEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long number;

    private String operation;
    private String kind;
    private @Nullable String entryId;
    private @Nullable String entry;
    private @Nullable String ifMatch;
    private String reason;
    private String author;
    private Instant proposedAt;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    ProposalEntity() {}

    ProposalEntity(Edit edit, String reason, String author, Instant proposedAt) {
        this.reason = reason;
        this.author = author;
        this.proposedAt = proposedAt;
        operation = Operation.of(edit).word();
        kind = edit.kind().word();
        switch (edit) {
            case Edit.Add add -> {
                entryId = add.id();
                entry = add.entry();
            }
            case Edit.AddFact add -> entry = add.entry();
            case Edit.Correct correct -> {
                entryId = correct.id();
                entry = correct.entry();
                ifMatch = correct.ifMatch();
            }
            case Edit.Withdraw withdraw -> {
                entryId = withdraw.id();
                ifMatch = withdraw.ifMatch();
            }
            case Edit.Deprecate deprecate -> {
                entryId = deprecate.id();
                ifMatch = deprecate.ifMatch();
            }
        }
    }

    Long number() {
        return Objects.requireNonNull(number);
    }

    Edit edit() {
        EntryKind of = Word.require(EntryKind.class, kind);
        return switch (Word.require(Operation.class, operation)) {
            case ADD -> entryId == null ? new Edit.AddFact(written()) : new Edit.Add(of, entryId, written());
            case CORRECT -> new Edit.Correct(of, id(), written(), seen());
            case WITHDRAW -> new Edit.Withdraw(of, id(), seen());
            case DEPRECATE -> new Edit.Deprecate(id(), seen());
        };
    }

    Proposal proposal(@Nullable DecisionEntity decision) {
        return new Proposal(
                number(),
                Word.require(Operation.class, operation),
                Word.require(EntryKind.class, kind),
                entryId,
                entry,
                reason,
                author,
                proposedAt,
                decision == null ? ProposalState.WAITING : decision.state(),
                decision == null ? null : decision.decision());
    }

    private String id() {
        return Objects.requireNonNull(entryId);
    }

    private String written() {
        return Objects.requireNonNull(entry);
    }

    private String seen() {
        return Objects.requireNonNull(ifMatch);
    }
}
