-- Messages for other services, written with the change that they tell of, sent in the order of their ids, and deleted
-- once the broker has them. A null payload withdraws the key from a compacted topic.
create table outbox (
    id         bigint generated always as identity constraint outbox_pk primary key,
    topic      text        not null,
    record_key text        not null,
    event_id   uuid        not null,
    type       text        not null,
    subject    text        not null,
    payload    text,
    created_at timestamptz not null,
    constraint outbox_event_uk unique (event_id)
);
