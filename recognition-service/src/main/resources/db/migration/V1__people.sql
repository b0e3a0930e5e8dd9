CREATE TABLE person (
    id         text        PRIMARY KEY,
    name       text        NOT NULL,
    demo       boolean     NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE picture (
    id        text        PRIMARY KEY,
    person_id text        NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    added_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    original  bytea       NOT NULL,
    thumbnail bytea       NOT NULL,
    model     text        NOT NULL,
    embedding real[]      NOT NULL CHECK (cardinality(embedding) = 512)
);
CREATE INDEX picture_person ON picture (person_id);

COMMENT ON COLUMN picture.original IS 'the bytes as they were sent, to be embedded again by another model';
COMMENT ON COLUMN picture.embedding IS 'unit vector by the named model';

-- Two people whom the owner enrolled although a picture of one is like the other.
CREATE TABLE look_alike (
    person_id text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    other_id  text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (person_id, other_id),
    CHECK (person_id < other_id)
);

-- One row: raised by each change, locked by whoever enrols.
CREATE TABLE revision (number bigint NOT NULL);
INSERT INTO revision VALUES (0);
