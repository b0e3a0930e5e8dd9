-- Within what somebody may enter, where it is limited: hours, days, visits. It stays while a level has no use for it.
alter table access_level add column limits jsonb;
