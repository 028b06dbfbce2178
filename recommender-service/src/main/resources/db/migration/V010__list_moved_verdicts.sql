-- Revisions of the catalogue on which the use cases were looked at again, and whose verdict each of them moved.
create table standing_check (
    revision      bigint      not null,
    from_revision bigint,
    moved         text        not null,
    checked_at    timestamptz not null,
    constraint standing_check_pk primary key (revision)
);

comment on column standing_check.from_revision is 'the one that was looked at before; absent with the first';
comment on column standing_check.moved is 'use cases with their verdicts before and after, as JSON';
