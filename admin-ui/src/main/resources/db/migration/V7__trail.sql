-- What the doors wrote down, as they signed it: never changed, so that a change shows.
create table trail_line (
  door   text        not null,
  trail  text        not null,
  number bigint      not null,
  at     timestamptz not null,
  signed text        not null,
  seq    bigserial   not null unique,
  primary key (door, trail, number)
);
