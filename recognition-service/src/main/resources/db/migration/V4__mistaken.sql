-- A picture shows its person, or somebody who was mistaken for them, as an owner said. Never both, and what asks for the
-- pictures of a person by person_id is not given the latter.
ALTER TABLE picture ALTER COLUMN person_id DROP NOT NULL;
ALTER TABLE picture ADD COLUMN mistaken_for text REFERENCES person (id) ON DELETE CASCADE;
ALTER TABLE picture ADD CONSTRAINT picture_subject CHECK (num_nonnulls(person_id, mistaken_for) = 1);
CREATE INDEX picture_mistaken ON picture (mistaken_for);
