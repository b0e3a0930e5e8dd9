-- Every version of every configuration section; the greatest is the truth.
create table config_version (
  section    text        not null,
  version    bigint      not null check (version > 0),
  changed_at timestamptz not null,
  body       jsonb       not null,
  primary key (section, version)
);

-- Who may what, and the version under which it was last told.
create table access_level (
  person text primary key,
  level  text not null
);
create table access_document (
  only_one boolean primary key default true check (only_one),
  version  bigint  not null check (version > 0)
);
insert into access_document (version) values (1);

-- Decisions as they were signed; the columns are for finding them.
create table decision (
  seq        bigint generated always as identity primary key,
  id         text        not null unique,
  door       text        not null,
  decided_at timestamptz not null,
  person     text,
  reason     text,
  body       jsonb       not null
);
