#!/usr/bin/env bash
# Run by the PostgreSQL image when it makes its data directory, and by hand on a server of your own:
#   POSTGRES_USER=postgres POSTGRES_DB=scrutin OWNER_PASSWORD=… APP_PASSWORD=… BACKUP_PASSWORD=… ROLES_SQL=deploy/postgres/roles.sql deploy/postgres/roles.sh
set -euo pipefail

run_sql() {
  psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" "$@"
}

run_sql --file "${ROLES_SQL:-/etc/scrutin/roles.sql}"
# Through standard input: an argument would show the passwords in every list of processes. psql reads the
# variables from the environment itself.
run_sql <<'SQL'
-- However long it takes: no password into the server's log.
set log_min_duration_statement = -1;
\getenv owner OWNER_PASSWORD
\getenv app APP_PASSWORD
alter role scrutin_owner password :'owner';
alter role scrutin_app password :'app';
\getenv backup BACKUP_PASSWORD
\if :{?backup}
alter role scrutin_backup password :'backup';
\endif
SQL
