-- The catalogue is append-only behind its tables: a row is valid from the revision that brought it until the one that
-- replaced or removed it (valid_to, exclusive; null while it is valid).

create table revision (
    number       integer     not null constraint revision_pk primary key,
    published_at timestamptz not null,
    author       text        not null,
    reason       text        not null,
    constraint revision_number_positive check (number > 0)
);

create table technology (
    slug                  text    not null,
    name                  text    not null,
    kind                  text    not null,
    language              text    not null,
    runtime               text    not null,
    tagline               text    not null,
    first_release_date    text,
    first_release_source  text,
    first_release_note    text,
    latest_version        text    not null,
    latest_version_date   text,
    latest_version_source text    not null,
    licence               text    not null,
    licence_source        text    not null,
    homepage              text,
    repository            text    not null,
    valid_from            integer not null constraint technology_valid_from_fk references revision,
    valid_to              integer constraint technology_valid_to_fk references revision,
    constraint technology_pk primary key (slug, valid_from),
    constraint technology_validity check (valid_to > valid_from),
    constraint technology_kind_known check (kind in ('framework', 'runtime')),
    constraint technology_first_release_whole check ((first_release_date is null) = (first_release_source is null))
);
create unique index technology_current_uk on technology (slug) where valid_to is null;

create table attribute (
    id                   text    not null,
    name                 text    not null,
    category             text    not null,
    data_type            text    not null,
    unit                 text,
    direction            text    not null,
    scale                text[]  not null,
    definition           text    not null,
    comparability        text    not null,
    comparable_within    text    not null,
    essential_conditions text[]  not null,
    valid_from           integer not null constraint attribute_valid_from_fk references revision,
    valid_to             integer constraint attribute_valid_to_fk references revision,
    constraint attribute_pk primary key (id, valid_from),
    constraint attribute_validity check (valid_to > valid_from),
    constraint attribute_data_type_known check (data_type in ('number', 'ordinal', 'boolean', 'text')),
    constraint attribute_direction_known check (direction in ('higher', 'lower', 'none')),
    constraint attribute_comparable_within_known check (comparable_within in ('anywhere', 'source', 'nowhere')),
    constraint attribute_scale_of_ordinals check ((data_type = 'ordinal') = (cardinality(scale) > 0))
);
create unique index attribute_current_uk on attribute (id) where valid_to is null;

create table source (
    id         text    not null,
    title      text    not null,
    publisher  text    not null,
    kind       text    not null,
    url        text,
    published  text,
    retrieved  text    not null,
    note       text,
    valid_from integer not null constraint source_valid_from_fk references revision,
    valid_to   integer constraint source_valid_to_fk references revision,
    constraint source_pk primary key (id, valid_from),
    constraint source_validity check (valid_to > valid_from)
);
create unique index source_current_uk on source (id) where valid_to is null;

-- Numbers are numeric without a scale: 3.60 stays 3.60, as the source printed it.
create table fact (
    id          text    not null,
    technology  text    not null,
    attribute   text    not null,
    value_type  text    not null,
    low         numeric,
    high        numeric,
    typical     numeric,
    approximate boolean,
    unit        text,
    level       text,
    level_index numeric,
    truth       boolean,
    text        text,
    variant     text,
    conditions  jsonb   not null,
    not_stated  text[]  not null,
    remark      text,
    source      text    not null,
    locator     text    not null,
    as_of       text,
    quality     text    not null,
    rank        text    not null,
    rank_reason text,
    note        text,
    valid_from  integer not null constraint fact_valid_from_fk references revision,
    valid_to    integer constraint fact_valid_to_fk references revision,
    constraint fact_pk primary key (id, valid_from),
    constraint fact_validity check (valid_to > valid_from),
    constraint fact_quality_known check (quality in ('measured', 'stated', 'derived', 'doubtful')),
    constraint fact_rank_known check (rank in ('preferred', 'normal', 'deprecated')),
    constraint fact_rank_has_reason check (rank = 'normal' or rank_reason is not null),
    constraint fact_value_fits_type check (
        case value_type
            when 'number' then (low is not null or high is not null) and approximate is not null
                and level is null and truth is null and text is null
            when 'level' then level is not null and low is null and high is null and truth is null and text is null
            when 'boolean' then truth is not null and low is null and high is null and level is null and text is null
            when 'text' then text is not null and low is null and high is null and level is null and truth is null
            else false
        end),
    constraint fact_level_has_index check ((level is null) = (level_index is null)),
    constraint fact_interval_ordered check (low <= high and low <= typical and typical <= high)
);
create unique index fact_current_uk on fact (id) where valid_to is null;

create table case_study (
    id           text    not null,
    title        text    not null,
    technologies text[]  not null,
    domain       text    not null,
    problem      text    not null,
    solution     text    not null,
    result       text    not null,
    figures      jsonb   not null,
    source       text    not null,
    grade        text    not null,
    grade_reason text    not null,
    note         text,
    valid_from   integer not null constraint case_study_valid_from_fk references revision,
    valid_to     integer constraint case_study_valid_to_fk references revision,
    constraint case_study_pk primary key (id, valid_from),
    constraint case_study_validity check (valid_to > valid_from),
    constraint case_study_grade_known check (grade in ('A', 'B', 'C'))
);
create unique index case_study_current_uk on case_study (id) where valid_to is null;

create table trade_off (
    id          text    not null,
    technology  text    not null,
    polarity    text    not null,
    statement   text    not null,
    relative_to text,
    attributes  text[]  not null,
    sources     text[]  not null,
    note        text,
    valid_from  integer not null constraint trade_off_valid_from_fk references revision,
    valid_to    integer constraint trade_off_valid_to_fk references revision,
    constraint trade_off_pk primary key (id, valid_from),
    constraint trade_off_validity check (valid_to > valid_from),
    constraint trade_off_polarity_known check (polarity in ('strength', 'weakness'))
);
create unique index trade_off_current_uk on trade_off (id) where valid_to is null;

create table source_verdict (
    id           text    not null,
    source       text    not null,
    technologies text[]  not null,
    dimension    text    not null,
    favours      text    not null,
    condition    text,
    summary      text    not null,
    locator      text    not null,
    valid_from   integer not null constraint source_verdict_valid_from_fk references revision,
    valid_to     integer constraint source_verdict_valid_to_fk references revision,
    constraint source_verdict_pk primary key (id, valid_from),
    constraint source_verdict_validity check (valid_to > valid_from)
);
create unique index source_verdict_current_uk on source_verdict (id) where valid_to is null;

create table use_case (
    id          text    not null,
    name        text    not null,
    description text    not null,
    valid_from  integer not null constraint use_case_valid_from_fk references revision,
    valid_to    integer constraint use_case_valid_to_fk references revision,
    constraint use_case_pk primary key (id, valid_from),
    constraint use_case_validity check (valid_to > valid_from)
);
create unique index use_case_current_uk on use_case (id) where valid_to is null;

create table fit (
    id         text    not null,
    technology text    not null,
    use_case   text    not null,
    fit        text    not null,
    sources    text[]  not null,
    valid_from integer not null constraint fit_valid_from_fk references revision,
    valid_to   integer constraint fit_valid_to_fk references revision,
    constraint fit_pk primary key (id, valid_from),
    constraint fit_validity check (valid_to > valid_from),
    constraint fit_known check (fit in ('excellent', 'good', 'possible', 'poor'))
);
create unique index fit_current_uk on fit (id) where valid_to is null;

create table question (
    id           text    not null,
    question     text    not null,
    answer       text    not null,
    technologies text[]  not null,
    sources      text[]  not null,
    valid_from   integer not null constraint question_valid_from_fk references revision,
    valid_to     integer constraint question_valid_to_fk references revision,
    constraint question_pk primary key (id, valid_from),
    constraint question_validity check (valid_to > valid_from)
);
create unique index question_current_uk on question (id) where valid_to is null;

-- In which revisions a message about a technology went out: what a revision's manifest is made of.
create table technology_announcement (
    slug      text    not null,
    revision  integer not null constraint technology_announcement_revision_fk references revision,
    withdrawn boolean not null,
    constraint technology_announcement_pk primary key (slug, revision)
);

-- History is added to, never rewritten. Texts are compared, so that not even 1.0 becomes 1.00.
create function refuse_rewriting_history() returns trigger language plpgsql as $$
declare
    closed record;
begin
    if tg_op = 'UPDATE' and old.valid_to is null and new.valid_to is not null then
        closed := old;
        closed.valid_to := new.valid_to;
        if new::text = closed::text then
            return new;
        end if;
    end if;
    raise exception 'history of % can only be added to', tg_table_name using errcode = 'restrict_violation';
end
$$;

create function refuse_any_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are final', tg_table_name using errcode = 'restrict_violation';
end
$$;

do $$
declare
    name text;
begin
    foreach name in array array['technology', 'attribute', 'source', 'fact', 'case_study', 'trade_off',
            'source_verdict', 'use_case', 'fit', 'question'] loop
        execute format('create trigger %1$s_history before update or delete on %1$s
            for each row execute function refuse_rewriting_history()', name);
        execute format('create trigger %1$s_kept before truncate on %1$s
            for each statement execute function refuse_any_change()', name);
    end loop;
    foreach name in array array['revision', 'technology_announcement'] loop
        execute format('create trigger %1$s_history before update or delete on %1$s
            for each row execute function refuse_any_change()', name);
        execute format('create trigger %1$s_kept before truncate on %1$s
            for each statement execute function refuse_any_change()', name);
    end loop;
end
$$;
