ALTER TABLE picture ADD COLUMN key_id text;
CREATE INDEX picture_key ON picture (key_id);

COMMENT ON COLUMN picture.key_id IS 'names the key under which the row is sealed; null: plain, from before there was one';
COMMENT ON COLUMN picture.original IS 'AES-256-GCM over the bytes as they were sent, to be embedded again by another model';
COMMENT ON COLUMN picture.thumbnail IS 'AES-256-GCM over the JPEG of the face';
COMMENT ON COLUMN picture.embedding IS 'unit vector by the named model, turned by the key';
