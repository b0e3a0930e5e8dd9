-- What was removed of whom for which request: ids and numbers only.
CREATE TABLE forgotten (
    request   text        PRIMARY KEY,
    person_id text        NOT NULL,
    people    integer     NOT NULL,
    pictures  integer     NOT NULL,
    at        timestamptz NOT NULL DEFAULT clock_timestamp()
);
