-- Who may use the page.
create table account (
  id       text        primary key,
  name     text        not null,
  role     text        not null check (role in ('VIEWER', 'MEMBER', 'OWNER')),
  password text        not null,
  made_at  timestamptz not null
);
create unique index account_by_name on account (lower(name));

-- Only hashes: who reads these tables cannot sign in with what stands there.
create table session (
  secret  text        primary key,
  account text        not null references account on delete cascade,
  made_at timestamptz not null
);
create table api_token (
  id      text        primary key,
  secret  text        not null unique,
  name    text        not null,
  role    text        not null check (role in ('VIEWER', 'MEMBER', 'OWNER')),
  made_by text        not null,
  made_at timestamptz not null
);

-- Every change that somebody asked for, and what was answered.
create table audit (
  seq    bigint generated always as identity primary key,
  at     timestamptz not null,
  who    text        not null,
  what   text        not null,
  status int         not null
);
