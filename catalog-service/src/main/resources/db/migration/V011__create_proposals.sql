-- Edits that wait for an editor. Neither a proposal nor what became of it is ever changed.
create table proposal (
    number      bigint generated always as identity constraint proposal_pk primary key,
    operation   text        not null,
    kind        text        not null,
    entry_id    text,
    entry       text,
    if_match    text,
    reason      text        not null,
    author      text        not null,
    proposed_at timestamptz not null,
    constraint proposal_operation_known check (operation in ('add', 'correct', 'withdraw', 'deprecate')),
    constraint proposal_entry_written check ((operation in ('add', 'correct')) = (entry is not null)),
    constraint proposal_based_on_what_was_seen check ((operation = 'add') = (if_match is null)),
    constraint proposal_about_an_entry check (entry_id is not null or (operation = 'add' and kind = 'fact'))
);
create index proposal_author_ix on proposal (author);

create table proposal_decision (
    proposal   bigint      not null constraint proposal_decision_pk primary key
        constraint proposal_decision_proposal_fk references proposal,
    state      text        not null,
    author     text        not null,
    decided_at timestamptz not null,
    reason     text,
    revision   integer constraint proposal_decision_revision_fk references revision,
    constraint proposal_decision_state_known check (state in ('published', 'declined', 'taken-back')),
    constraint proposal_decision_has_reason check ((state = 'declined') = (reason is not null)),
    constraint proposal_decision_has_revision check ((state = 'published') = (revision is not null))
);

do $$
declare
    name text;
begin
    foreach name in array array['proposal', 'proposal_decision'] loop
        execute format('create trigger %1$s_history before update or delete on %1$s
            for each row execute function refuse_any_change()', name);
        execute format('create trigger %1$s_kept before truncate on %1$s
            for each statement execute function refuse_any_change()', name);
    end loop;
end
$$;
