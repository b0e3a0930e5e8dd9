-- Runs at each start. Where pgvector is there, pictures and visits get a vector column, computed by the database from the
-- array that is there in any case, and an HNSW index; where it isn't, nothing is missing. So pgvector may also come later.
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
        CREATE INDEX IF NOT EXISTS picture_embedding ON picture USING hnsw (embedding_vector vector_cosine_ops);
        ALTER TABLE visit ADD COLUMN IF NOT EXISTS embedding_vector vector(512)
            GENERATED ALWAYS AS (embedding::vector(512)) STORED;
        CREATE INDEX IF NOT EXISTS visit_embedding ON visit USING hnsw (embedding_vector vector_cosine_ops);
    END IF;
END
$$;
