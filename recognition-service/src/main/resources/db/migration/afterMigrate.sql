-- Runs at each start. Where pgvector is there, pictures and visits get a vector column, computed by the database from the
-- array that is there in any case; where it isn't, nothing is missing. So pgvector may also come later. An HNSW index, which
-- older versions made, misses faces among many: every search is exact.
DO $$
BEGIN
    IF to_regtype('vector') IS NULL
            AND EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector') THEN
        BEGIN
            CREATE EXTENSION IF NOT EXISTS vector;
        EXCEPTION WHEN insufficient_privilege THEN
            RAISE NOTICE 'pgvector is installed, but only a superuser may create the extension in this database';
        END;
    END IF;
    IF to_regtype('vector') IS NOT NULL THEN
        ALTER TABLE picture ADD COLUMN IF NOT EXISTS embedding_vector vector(512)
            GENERATED ALWAYS AS (embedding::vector(512)) STORED;
        DROP INDEX IF EXISTS picture_embedding;
        ALTER TABLE visit ADD COLUMN IF NOT EXISTS embedding_vector vector(512)
            GENERATED ALWAYS AS (embedding::vector(512)) STORED;
        DROP INDEX IF EXISTS visit_embedding;
    END IF;
END
$$;
