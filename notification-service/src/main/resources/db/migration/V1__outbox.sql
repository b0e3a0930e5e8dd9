-- Who can be told. What they are reached by is sealed under the service's key.
CREATE TABLE recipient (
    id     text  PRIMARY KEY,
    sealed bytea NOT NULL
);

-- What happened, once each, without names. The picture is sealed, and goes when nobody is to be told any more.
CREATE TABLE alert (
    id              text        PRIMARY KEY,
    event           text,                 -- absent for a digest and a test
    door            text,
    track           text,
    news            text        NOT NULL, -- what makes two alerts the same news
    person          text,
    with_person     text,
    at              timestamptz NOT NULL, -- when it happened
    heard_at        timestamptz NOT NULL,
    told            boolean     NOT NULL, -- false when everybody knew already
    body            jsonb       NOT NULL,
    picture         bytea,
    acknowledged_at timestamptz
);
CREATE INDEX alert_news ON alert (news, heard_at);
CREATE INDEX alert_track ON alert (track);
CREATE INDEX alert_heard ON alert (heard_at);

-- One line for each of them and each recipient, in the order in which they are told.
CREATE TABLE delivery (
    seq        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    alert      text        NOT NULL REFERENCES alert ON DELETE CASCADE,
    kind       text        NOT NULL,
    recipient  text        NOT NULL,
    at         timestamptz NOT NULL,
    due        timestamptz,               -- of what waits
    give_up_at timestamptz,
    started_at timestamptz,               -- of a try that has not ended
    tries      integer     NOT NULL DEFAULT 0,
    copies     integer     NOT NULL DEFAULT 0,
    status     text        NOT NULL,
    channel    text,
    code       text,
    detail     text        NOT NULL,
    settled_at timestamptz,
    digest     text,                      -- in which it was told of after all
    UNIQUE (alert, recipient, kind)
);
CREATE INDEX delivery_waiting ON delivery (recipient, seq) WHERE settled_at IS NULL;
CREATE INDEX delivery_told ON delivery (recipient, at);
CREATE INDEX delivery_held ON delivery (recipient) WHERE digest IS NULL AND status IN ('THROTTLED', 'SUPPRESSED');

-- Who is told when nobody has acknowledged an alert by then.
CREATE TABLE escalation (
    alert      text        NOT NULL REFERENCES alert ON DELETE CASCADE,
    due        timestamptz NOT NULL,
    recipients text[]      NOT NULL,
    PRIMARY KEY (alert, due)
);

-- Alarms of locks that were told and are not over.
CREATE TABLE standing (
    door  text NOT NULL,
    alarm text NOT NULL,
    PRIMARY KEY (door, alarm)
);

-- Of whom nothing is told any more, and what was removed for which request.
CREATE TABLE forgotten (
    request text        PRIMARY KEY,
    person  text        NOT NULL,
    alerts  integer     NOT NULL,
    at      timestamptz NOT NULL
);

-- What must outlive a restart: when the digests were last made.
CREATE TABLE mark (
    name text        PRIMARY KEY,
    at   timestamptz NOT NULL
);
