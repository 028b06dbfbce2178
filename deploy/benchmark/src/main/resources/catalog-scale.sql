-- A second revision for a database with the shipped catalogue: 1,000 technologies, 200 attributes and 600,000 facts.
-- Their figures are drawn; they say nothing about anything.
select setseed(0.42);

insert into revision (number, published_at, author, reason) values (2, now(), 'benchmark', 'Generated, to measure with');

insert into source (id, title, publisher, kind, retrieved, valid_from)
select format('generated-%s', n), format('Generated source %s', n), 'benchmark', 'benchmark', '2026-01-01', 2
from generate_series(1, 100) as n;

insert into technology (slug, name, kind, language, runtime, tagline, latest_version, latest_version_source, licence,
    licence_source, repository, valid_from)
select format('generated-%s', n), format('Generated %s', n), 'framework', 'Java', 'JVM', 'Generated to measure with.',
    '1.0', 'generated-1', 'Apache-2.0', 'generated-1', 'https://example.org/generated', 2
from generate_series(1, 1000) as n;

insert into attribute (id, name, category, data_type, unit, direction, scale, definition, comparability,
    comparable_within, essential_conditions, valid_from)
select format('generated-%s', n), format('Generated property %s', n), format('generated-%s', n % 10), 'number', 'req/s',
    'higher', '{}', 'Generated to measure with.', 'Inside one source.', 'source', '{connections}', 2
from generate_series(1, 200) as n;

insert into fact (id, technology, attribute, value_type, low, high, approximate, unit, conditions, not_stated, source,
    locator, as_of, quality, rank, valid_from)
select format('generated-%s-generated-%s-%s', technology, attribute, n), format('generated-%s', technology),
    format('generated-%s', attribute), 'number', drawn, drawn, false, 'req/s', '{"connections": 64}', '{}',
    format('generated-%s', 1 + (attribute + n) % 100), format('table %s, row %s', attribute, technology), '2026-01',
    'measured', 'normal', 2
from generate_series(1, 1000) as technology, generate_series(1, 200) as attribute, generate_series(1, 3) as n,
    lateral (select round(cast(10 + random() * 100000 + 0 * technology as numeric), 3) as drawn) as figure;

analyze;
