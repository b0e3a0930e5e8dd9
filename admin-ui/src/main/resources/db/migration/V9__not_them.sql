-- Whether an owner said that the picture does not show whom the door took it for.
alter table snapshot add column not_them boolean not null default false;
