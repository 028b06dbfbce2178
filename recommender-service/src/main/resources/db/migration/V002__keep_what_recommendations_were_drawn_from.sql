-- The records of the catalogue's topics that recommendations were drawn from, each once: for each key the newest one that
-- isn't above a revision is its state at that revision.
create table catalog_record (
    topic      text   not null,
    record_key text   not null,
    revision   bigint not null,
    type       text   not null,
    data       bytea  not null,
    constraint catalog_record_pk primary key (topic, record_key, revision),
    constraint catalog_record_revision_positive check (revision > 0)
);

comment on column catalog_record.data is 'JSON as it came, gzipped';
-- It is compressed already.
alter table catalog_record alter column data set storage external;

alter table recommendation add column matrix text;

comment on column recommendation.matrix is 'the decision matrix, as it is served; absent in what was stored before it had a column';

-- What a recommendation hangs on, once somebody asked.
create table sensitivity (
    id     uuid not null,
    result text not null,
    constraint sensitivity_pk primary key (id),
    constraint sensitivity_recommendation_fk foreign key (id) references recommendation (id) on delete cascade
);
