-- Who wrote a version and what for; a version of before this has no name.
alter table config_version add column author text not null default 'unknown';
alter table config_version add column note text;
