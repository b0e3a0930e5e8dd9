-- Lists are read by seq, the newest first, within one of these.
create index decision_by_door on decision (door, seq);
create index decision_by_person on decision (person, seq);
create index decision_by_reason on decision (reason, seq);
create index decision_by_day on decision (decided_at);

-- The picture of the door at a decision, sealed under the page's own key; gone when its time is over.
create table snapshot (
  decision text        primary key,
  taken_at timestamptz not null,
  sealed   bytea       not null
);
create index snapshot_by_age on snapshot (taken_at);
