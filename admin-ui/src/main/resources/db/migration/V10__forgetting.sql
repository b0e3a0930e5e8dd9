-- Who is to be forgotten, and who has said that nothing of them is left. Ids and numbers only; it stays, so that whatever
-- comes late is not kept either.
create table forget_request (
  id       text        primary key,
  person   text        not null unique,
  asked_at timestamptz not null
);
create table forget_owner (
  request text        not null references forget_request,
  owner   text        not null,
  done_at timestamptz,
  removed jsonb       not null default '{}',
  primary key (request, owner)
);
create index forget_owner_open on forget_owner (request) where done_at is null;

-- Whom the decision was about: the picture goes when one of them does, whether the decision itself is stored or not.
alter table snapshot add column people text[] not null default '{}';
