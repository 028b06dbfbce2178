-- Whether a verdict was helpful: of each visitor one answer to each version of a verdict.
create table feedback (
    subject        text        not null,
    version        text        not null,
    visitor        uuid        not null,
    recommendation uuid,
    helpful        boolean     not null,
    reason         text,
    comment        text,
    given_at       timestamptz not null,
    constraint feedback_pk primary key (subject, version, visitor),
    constraint feedback_recommendation_fk foreign key (recommendation) references recommendation (id) on delete cascade
);

comment on column feedback.subject is 'the path of the verdict, as in comparisons/express-vs-flask';
comment on column feedback.recommendation is 'goes with it when it is erased; absent where the verdict is that of a comparison';
create index feedback_recommendation on feedback (recommendation);
create index feedback_newest on feedback (given_at);
