-- Each row carries the words that it is found by, with weights: A its name, B what it says, C what is noted beside it.
-- Rows are versions, so any revision can be searched.
create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;

create function joined(words text[]) returns text language sql immutable as $$
    select array_to_string(words, ' ')
$$;

-- In a trigger before an update, a generated column is not yet there. Texts are compared, so that not even 1.0 becomes
-- 1.00.
create or replace function refuse_rewriting_history() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.valid_to is null and new.valid_to is not null
            and (to_jsonb(new) - 'valid_to' - 'search')::text = (to_jsonb(old) - 'valid_to' - 'search')::text then
        return new;
    end if;
    raise exception 'history of % can only be added to', tg_table_name using errcode = 'restrict_violation';
end
$$;

alter table technology add column search tsvector not null generated always as (
    setweight(to_tsvector('english', name || ' ' || replace(slug, '-', ' ')), 'A')
    || setweight(to_tsvector('english', language || ' ' || runtime || ' ' || tagline), 'B')) stored;

alter table attribute add column search tsvector not null generated always as (
    setweight(to_tsvector('english', name || ' ' || replace(id, '-', ' ')), 'A')
    || setweight(to_tsvector('english', definition), 'B')
    || setweight(to_tsvector('english', comparability || ' ' || category), 'C')) stored;

alter table fact add column search tsvector not null generated always as (
    setweight(to_tsvector('english', replace(technology, '-', ' ') || ' ' || replace(attribute, '-', ' ')), 'A')
    || setweight(to_tsvector('english', coalesce(text, '') || ' ' || coalesce(level, '') || ' '
        || coalesce(variant, '')), 'B')
    || setweight(to_tsvector('english', coalesce(remark, '') || ' ' || coalesce(note, '') || ' ' || locator), 'C'))
    stored;

alter table case_study add column search tsvector not null generated always as (
    setweight(to_tsvector('english', title || ' ' || joined(technologies)), 'A')
    || setweight(to_tsvector('english', domain || ' ' || problem || ' ' || solution || ' ' || result), 'B')
    || setweight(to_tsvector('english', coalesce(note, '')), 'C')) stored;

alter table question add column search tsvector not null generated always as (
    setweight(to_tsvector('english', question || ' ' || joined(technologies)), 'A')
    || setweight(to_tsvector('english', answer), 'B')) stored;

create index technology_search_ix on technology using gin (search);
create index attribute_search_ix on attribute using gin (search);
create index fact_search_ix on fact using gin (search);
create index case_study_search_ix on case_study using gin (search);
create index question_search_ix on question using gin (search);

-- For names that are almost right.
create index technology_name_ix on technology using gin (name gin_trgm_ops);
create index attribute_name_ix on attribute using gin (name gin_trgm_ops);
