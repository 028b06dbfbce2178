-- In which revisions a message about a case study or a use case went out, likewise part of a revision's manifest.
create table story_announcement (
    record_key text    not null,
    revision   integer not null constraint story_announcement_revision_fk references revision,
    withdrawn  boolean not null,
    constraint story_announcement_pk primary key (record_key, revision)
);

create trigger story_announcement_history before update or delete on story_announcement
    for each row execute function refuse_any_change();
create trigger story_announcement_kept before truncate on story_announcement
    for each statement execute function refuse_any_change();
