-- What anybody tells the editors. It is no part of the history, and can be removed: anything may be in it.
create table suggestion (
    number       bigint generated always as identity constraint suggestion_pk primary key,
    technology   text        not null,
    fact         text,
    text         text        not null,
    source       text        not null,
    suggested_at timestamptz not null,
    state        text        not null,
    decided_by   text,
    decided_at   timestamptz,
    reason       text,
    version      integer     not null,
    constraint suggestion_state_known check (state in ('waiting', 'accepted', 'declined')),
    constraint suggestion_decided_whole check (
        (state = 'waiting') = (decided_by is null)
        and (decided_by is null) = (decided_at is null)
        and (decided_by is null) = (reason is null))
);
create index suggestion_waiting_ix on suggestion (number) where state = 'waiting';
