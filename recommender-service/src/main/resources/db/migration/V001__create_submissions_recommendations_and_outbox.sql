-- What teams answered. The body is text, not jsonb: it is kept and read back exactly as it was written.
create table submission (
    id           uuid        not null,
    kind         text        not null,
    payload      text        not null,
    fingerprint  text        not null,
    submitted_at timestamptz not null,
    stored_at    timestamptz not null,
    constraint submission_pk primary key (id)
);

comment on column submission.fingerprint is 'SHA-256 of what was asked; equal for equal answers, whatever the time';

-- What came of it. The id is that of the submission, so a submission that arrives twice is scored once.
create table recommendation (
    id             uuid        not null,
    revision       bigint      not null,
    method_version text        not null,
    verdict_type   text        not null,
    completed_at   timestamptz not null,
    result         text        not null,
    constraint recommendation_pk primary key (id),
    constraint recommendation_submission_fk foreign key (id) references submission (id),
    constraint recommendation_revision_positive check (revision > 0)
);

comment on column recommendation.result is 'the bytes that are served';

-- Events for others, written with the change that they tell of, sent in the order of their ids, and deleted once the
-- broker has them.
create table outbox (
    id         bigint      generated always as identity,
    topic      text        not null,
    record_key text        not null,
    event_id   uuid        not null,
    type       text        not null,
    subject    text        not null,
    payload    text        not null,
    created_at timestamptz not null,
    constraint outbox_pk primary key (id),
    constraint outbox_event_uk unique (event_id)
);

-- Wakes the relay when the transaction commits, whoever wrote to the outbox.
create function notify_outbox() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end
$$;

create trigger outbox_notify after insert on outbox for each statement execute function notify_outbox();
