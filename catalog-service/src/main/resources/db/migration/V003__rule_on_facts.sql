-- An editor's ruling on what is suspicious about a fact, and facts that say why there is no value.
alter table fact
    add column ruling        text,
    add column ruling_reason text,
    add column absence       text,
    add constraint fact_ruling_known check (ruling in ('cleared', 'confirmed')),
    add constraint fact_ruling_has_reason check ((ruling is null) = (ruling_reason is null)),
    add constraint fact_absence_known check (absence in ('unknown', 'not-applicable', 'not-measured')),
    add constraint fact_absence_of_missing check ((value_type = 'missing') = (absence is not null)),
    drop constraint fact_value_fits_type,
    add constraint fact_value_fits_type check (
        case value_type
            when 'number' then (low is not null or high is not null) and approximate is not null
                and level is null and truth is null and text is null
            when 'level' then level is not null and low is null and high is null and truth is null and text is null
            when 'boolean' then truth is not null and low is null and high is null and level is null and text is null
            when 'text' then text is not null and low is null and high is null and level is null and truth is null
            when 'missing' then low is null and high is null and level is null and truth is null and text is null
            else false
        end);
