-- What a revision brought and what it ended are found by its number, whatever else there is.
do $$
declare
    name text;
begin
    foreach name in array array['technology', 'attribute', 'source', 'fact', 'case_study', 'trade_off',
            'source_verdict', 'use_case', 'fit', 'question'] loop
        execute format('create index %1$s_valid_from_ix on %1$s (valid_from)', name);
        execute format('create index %1$s_valid_to_ix on %1$s (valid_to) where valid_to is not null', name);
    end loop;
end
$$;
