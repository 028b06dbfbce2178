-- On which revision of the catalogue a recommendation was last looked at, and its verdict there.
create table verdict_check (
    id       uuid   not null,
    revision bigint not null,
    verdict  text   not null,
    constraint verdict_check_pk primary key (id),
    constraint verdict_check_recommendation_fk foreign key (id) references recommendation (id) on delete cascade
);

-- What was asked can be erased. The id stays, so that what comes again under it is known and left alone.
alter table submission add column erased_at timestamptz;

comment on column submission.erased_at is 'when the answers were erased; the row then holds nothing but its id and times';
