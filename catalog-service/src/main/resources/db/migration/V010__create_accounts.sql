-- Who may write. Accounts are disabled, not deleted: history names them.
create table account (
    name          text        not null constraint account_pk primary key,
    role          text        not null,
    password_hash text        not null,
    disabled      boolean     not null,
    created_at    timestamptz not null,
    constraint account_role_known check (role in ('contributor', 'editor', 'admin'))
);

-- Who is signed in. The token itself is known to its bearer alone.
create table session (
    token_hash text        not null constraint session_pk primary key,
    account    text        not null constraint session_account_fk references account,
    expires_at timestamptz not null
);
create index session_account_ix on session (account);
