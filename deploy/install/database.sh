# shellcheck shell=bash
# PostgreSQL on the loopback address, the two roles, the schema.

# The first cluster of this machine, as Debian names it: its version, its name and its port.
find_cluster() {
  read -r PG_VERSION PG_CLUSTER PG_PORT _ < <(pg_lsclusters --no-header 2>/dev/null | head -n 1) || true
  if "$DRY_RUN"; then
    : "${PG_VERSION:=17}" "${PG_CLUSTER:=main}" "${PG_PORT:=5432}"
  elif [ -z "${PG_VERSION:-}" ]; then
    fail 'PostgreSQL is installed, but there is no cluster.' 'Make one with: pg_createcluster 17 main --start. Then run this again.'
  fi
}

as_postgres() { runuser -u postgres -- "$@"; }
ask_postgres() { as_postgres psql --no-psqlrc --quiet --tuples-only --no-align --port "$PG_PORT" --set ON_ERROR_STOP=1 "$@"; }

postgres_answers() { as_postgres pg_isready --quiet --port "$PG_PORT"; }

prepare_database() {
  step 'PostgreSQL'
  find_cluster
  prepare_backup_folder
  put_file "$(postgres_settings_file)" root:root 0644 < <(postgres_settings)
  if "$DRY_RUN"; then
    say '   would make the database scrutin and its roles, where they are missing'
    return 0
  fi
  if "$FILE_CHANGED" || ! postgres_answers; then debian_service restart postgresql; fi
  wait_until 60 postgres_answers || fail 'PostgreSQL does not start.' "See /var/log/postgresql/postgresql-$PG_VERSION-$PG_CLUSTER.log."
  if [ "$(ask_postgres --command "select 1 from pg_database where datname = 'scrutin'")" != 1 ]; then
    change 'make the database scrutin' ask_postgres \
      --command "create database scrutin template template0 encoding 'UTF8' locale 'C.UTF-8'"
  fi
  if ! signs_in scrutin_owner "$OWNER_PASSWORD" || ! signs_in scrutin_app "$APP_PASSWORD" || ! signs_in scrutin_backup "$BACKUP_PASSWORD"; then
    change 'make the roles scrutin_owner, scrutin_app and scrutin_backup' make_roles
  fi
}

postgres_settings_file() { echo "/etc/postgresql/$PG_VERSION/$PG_CLUSTER/conf.d/scrutin.conf"; }

postgres_settings() {
  cat <<'TEXT'
# Written by install-home-prod.
listen_addresses = '127.0.0.1'
max_connections = 200
password_encryption = 'scram-sha-256'
# Values are what people reported: they are never logged. Of statements that take long the text is, with the process id that
# the line "slow statement" of the APIs names, too (ADR 22).
log_statement = 'none'
log_min_error_statement = 'panic'
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
log_min_duration_statement = '500ms'
log_lock_waits = on
log_line_prefix = '%m [%p] %q%u@%d %a '
log_timezone = 'UTC'
TEXT
  archive_settings
}

signs_in() {
  PGPASSWORD="$2" psql --no-psqlrc --quiet --host 127.0.0.1 --port "$PG_PORT" --username "$1" --dbname scrutin \
    --command 'select 1' >/dev/null 2>&1
}

make_roles() {
  local folder="$RELEASE/deploy/postgres"
  # By the environment: PostgreSQL's own account, and root, can read it, arguments everybody.
  POSTGRES_USER=postgres POSTGRES_DB=scrutin PGPORT="$PG_PORT" ROLES_SQL="$folder/roles.sql" \
    OWNER_PASSWORD="$OWNER_PASSWORD" APP_PASSWORD="$APP_PASSWORD" BACKUP_PASSWORD="$BACKUP_PASSWORD" \
    runuser -u postgres -- bash "$folder/roles.sh"
}

# By the release that comes: the processes of the one before go on while this runs, see docs/upgrades.md.
migrate_database() {
  step 'Schema'
  if "$DRY_RUN"; then
    say '   would bring the schema up to date (db:migrate)'
    return 0
  fi
  local said
  said="$(in_release migrate.env db:migrate 2>&1)" || fail "the schema could not be brought up to date: $said" \
    'Nothing was switched: what ran before still runs. Put right what is said above and run this again.'
  case "$said" in *'up to date'*) say "   $said" ;; *) changed "$said" ;; esac
}

# in_release ENVIRONMENT COMMAND…: the command line of the release that is being installed.
in_release() {
  local environment="$1"
  shift
  (cd "$RELEASE" && "$LIBRARY/with-environment" "$CONFIG/$environment" scrutin \
    node --enable-source-maps dist/apps/cli/src/main.js "$@")
}
