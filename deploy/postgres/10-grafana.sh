#!/bin/bash
# Run once, when the database is made: a user who reads the marts and nothing else. The hub's migrations find the schema there.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -v password="$GRAFANA_DB_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create schema if not exists marts;
create role grafana login password :'password' connection limit 5;
alter role grafana set default_transaction_read_only = on;
alter role grafana set statement_timeout = '15s';
grant usage on schema marts to grafana;
-- Marts are made anew under a new name when their SQL changes: what comes is granted too.
alter default privileges in schema marts grant select on tables to grafana;
SQL
