# shellcheck shell=bash
# Secrets are made once and kept in one file for root; each kind of process gets a file with what it needs.

MADE_SECRETS=(OWNER_PASSWORD APP_PASSWORD BACKUP_PASSWORD REDIS_PASSWORD JWT_SECRET METRICS_PASSWORD)

make_secrets() {
  step 'Secrets'
  local name
  for name in "${MADE_SECRETS[@]}"; do
    printf -v "$name" '%s' "$(value_in "$SECRETS" "$name")"
    if [ -z "${!name}" ]; then printf -v "$name" '%s' "$(new_secret)"; fi
    export -n "${name?}"
  done
  put_file "$SECRETS" root:root 0600 < <(
    printf '# Written by install-home-prod. Keep a copy in a safe place; do not lose it, do not show it.\n'
    for name in "${MADE_SECRETS[@]}" STORAGE_ACCESS_KEY_ID STORAGE_SECRET_ACCESS_KEY SMTP_URL; do
      printf '%s=%s\n' "$name" "${!name}"
    done
  )
  remember_settings
}

lines() {
  local name
  for name in "$@"; do if [ -n "${!name:-}" ]; then printf '%s=%s\n' "$name" "${!name}"; fi; done
}

database_url() { printf 'DATABASE_URL=postgres://%s:%s@127.0.0.1:%s/scrutin\n' "$1" "$2" "${PG_PORT:-5432}"; }

storage_lines() {
  lines STORAGE_ENDPOINT STORAGE_PUBLIC_ENDPOINT STORAGE_REGION STORAGE_BUCKET STORAGE_ACCESS_KEY_ID STORAGE_SECRET_ACCESS_KEY
}

# What both APIs are told. PORT is said by whoever starts the process.
api_lines() {
  # How long a process that stops tells the balancer to look away; drain.sh leans on it.
  printf '%s\n' NODE_ENV=production HOST=127.0.0.1 TRUSTED_PROXIES=127.0.0.1/32 "DRAIN_SECONDS=$DRAIN_SECONDS" \
    "CORS_ORIGINS=https://admin.$DOMAIN" "REDIS_URL=redis://:$REDIS_PASSWORD@127.0.0.1:6379"
  database_url scrutin_app "$APP_PASSWORD"
  lines METRICS_PASSWORD
  storage_lines
}

field_lines() {
  api_lines
  lines STS_ENDPOINT STS_ROLE_ARN
  printf 'VERIFICATION_KEYS_DIR=/var/lib/scrutin/verification-keys\n'
}

admin_lines() {
  api_lines
  lines JWT_SECRET SMTP_URL MAIL_FROM
  printf '%s\n' "PUBLIC_URL=https://admin.$DOMAIN" "FIELD_PUBLIC_URL=https://$DOMAIN" IMPORT_FOLDER=/var/lib/scrutin/imports
}

# With a mark of these lines and of how the process is started: one that has another mark is started anew.
marked() {
  local text
  text="$(cat)"
  printf '%s\nSETTINGS_MARK=%s\n' "$text" "$(cat - "$SOURCE/deploy/systemd/scrutin-$1-api@.service" "$SOURCE/deploy/runit/run" <<<"$text" | sha256sum | cut -c1-32)"
}

write_environments() {
  step 'Environments'
  put_file "$CONFIG/field-api.env" root:root 0600 < <(marked field < <(field_lines))
  put_file "$CONFIG/admin-api.env" root:root 0600 < <(marked admin < <(admin_lines))
  put_file "$CONFIG/command.env" root:root 0600 < <(
    printf 'NODE_ENV=production\n'
    database_url scrutin_app "$APP_PASSWORD"
    storage_lines
  )
  put_file "$CONFIG/backup.env" root:root 0600 < <(backup_lines)
  # For evidence:compare: the list in a backup against the object store.
  put_file "$CONFIG/evidence.env" root:root 0600 < <(
    backup_lines
    storage_lines
  )
  put_file "$CONFIG/migrate.env" root:root 0600 < <(
    printf 'NODE_ENV=production\n'
    database_url scrutin_owner "$OWNER_PASSWORD"
  )
}
