-- Codes of an app beside the password. The secret is sealed under a key that is not in the database.
create table second_factor (
  account   text        primary key references account on delete cascade,
  sealed    bytea       not null,
  last_step bigint      not null, -- no code of this half minute or an earlier one is taken again
  made_at   timestamptz not null
);
-- For who lost the app: only hashes, and each goes when it is used.
create table recovery_code (
  account text not null references second_factor on delete cascade,
  code    text not null,
  primary key (account, code)
);

-- Only public keys: who reads this table cannot sign in with what stands there.
create table passkey (
  id         text        primary key,
  credential text        not null unique,
  account    text        not null references account on delete cascade,
  name       text        not null,
  host       text        not null,
  model      uuid        not null,
  public_key bytea       not null,
  algorithm  bigint      not null,
  counter    bigint      not null,
  made_at    timestamptz not null
);
create index passkey_by_account on passkey (account);
