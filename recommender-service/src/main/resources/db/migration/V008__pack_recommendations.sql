-- Gzipped by the service, in a fraction of the time that the database takes to compress them. What was stored before stays
-- readable as it is.
alter table recommendation alter column result type bytea using convert_to(result, 'UTF8');
alter table recommendation alter column matrix type bytea using convert_to(matrix, 'UTF8');
alter table recommendation alter column result set storage external;
alter table recommendation alter column matrix set storage external;

comment on column recommendation.result is 'the bytes that are served, gzipped';
comment on column recommendation.matrix is 'the decision matrix as it is served, gzipped; absent in what was stored before it had a column';
