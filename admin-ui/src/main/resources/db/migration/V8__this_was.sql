-- Which face of the picture the decision was about, in its pixels, where the camera said so; and who it was, as an owner
-- said: the picture is forgotten with that person too.
alter table snapshot add column face jsonb, add column person text;
create index snapshot_by_person on snapshot (person);
