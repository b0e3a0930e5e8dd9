#!/bin/bash
# Run once by the image, on an empty database: one role and one schema a service, closed to the others, and pgvector.
# May be run again by hand: it changes passwords to those of the environment and makes what is missing.
set -euo pipefail

doorward_role() { # role, password
  psql -v ON_ERROR_STOP=1 --no-psqlrc -q -U "$POSTGRES_USER" -d "$POSTGRES_DB" -v role="$1" -v password="$2" <<'SQL'
SELECT format('CREATE ROLE %I', :'role') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'role') \gexec
ALTER ROLE :"role" LOGIN PASSWORD :'password';
CREATE SCHEMA IF NOT EXISTS :"role" AUTHORIZATION :"role";
ALTER ROLE :"role" SET search_path = :"role", public;
GRANT CONNECT ON DATABASE :"DBNAME" TO :"role";
SQL
}

psql -v ON_ERROR_STOP=1 --no-psqlrc -q -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
CREATE EXTENSION IF NOT EXISTS vector WITH SCHEMA public;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
REVOKE CONNECT ON DATABASE :"DBNAME" FROM PUBLIC;
SQL
doorward_role recognition "$RECOGNITION_PASSWORD"
doorward_role admin "$ADMIN_PASSWORD"
doorward_role notification "$NOTIFICATION_PASSWORD"
