-- What was set aside, for people to look at. The records themselves stay on their topic.
create table dead_letter (
    id               bigint generated always as identity,
    topic            text not null,
    "partition"      integer not null,
    "offset"         bigint not null,
    reason           text not null,
    record_key       bytea,
    key_is_text      boolean not null,
    key_size         bigint not null,
    payload          bytea,
    payload_is_text  boolean not null,
    size             bigint not null,
    set_aside_at     timestamptz not null,
    letter_topic     text not null,
    letter_partition integer not null,
    letter_offset    bigint not null,
    redriven         integer not null default 0,
    redriven_at      timestamptz,
    constraint dead_letter_pk primary key (id),
    constraint dead_letter_place_uk unique (topic, "partition", "offset")
);

comment on column dead_letter.payload is 'its beginning';
comment on column dead_letter.size is 'bytes of the whole payload';
comment on column dead_letter.letter_offset is 'where the record is on the topic of dead letters';
