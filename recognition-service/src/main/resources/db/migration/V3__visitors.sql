-- Somebody whom the house does not know; what was seen of them are their visits.
CREATE TABLE visitor (
    id      text    PRIMARY KEY,
    demo    boolean NOT NULL,
    ignored boolean NOT NULL DEFAULT false
);

-- One track before one door, once, however many frames of it were heard by however many replicas. Without a visitor it
-- says that nothing is to be kept of that track: somebody known was recognised in it, or its face was deleted.
CREATE TABLE visit (
    id         text        PRIMARY KEY,
    door       text        NOT NULL,
    track      text        NOT NULL,
    seen_at    timestamptz NOT NULL,
    visitor_id text        REFERENCES visitor (id),
    quality    real,
    picture    bytea,
    model      text,
    embedding  real[]      CHECK (cardinality(embedding) = 512),
    key_id     text,
    UNIQUE (door, track),
    CHECK (num_nulls(visitor_id, quality, picture, model, embedding, key_id) IN (0, 6))
);
CREATE INDEX visit_visitor ON visit (visitor_id);
CREATE INDEX visit_age ON visit (seen_at);

COMMENT ON COLUMN visit.picture IS 'AES-256-GCM over the JPEG of the face';
COMMENT ON COLUMN visit.embedding IS 'unit vector by the named model, turned by the key';
