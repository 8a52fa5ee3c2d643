# shellcheck shell=bash
# Takes away what runs. What was collected stays, unless it is asked to go.

uninstall() {
  step 'Processes'
  local kind port
  while read -r kind port; do
    change "remove the process $kind-api on port $port" forget_instance "$kind" "$port"
  done < <(known_instances)
  if [ "$(service_manager)" = runit ]; then act pkill --full --exact "runsvdir -P $RUNIT" || true; fi
  step 'What was installed'
  remove_units
  if [ -n "$(dpkg-divert --list "$EDGE" 2>/dev/null)" ]; then
    change "give Debian's $EDGE back" restore_edge
  fi
  if grep -qxF 'include /etc/redis/scrutin.conf' /etc/redis/redis.conf 2>/dev/null; then
    change 'take our settings out of Redis' restore_redis
  fi
  find_cluster
  if [ -e "$(postgres_settings_file)" ]; then
    change 'take our settings out of PostgreSQL' restore_postgres
  fi
  remove_paths /usr/local/bin/scrutin /usr/local/lib/scrutin /opt/scrutin "$EDGE_FOLDER" /var/lib/nginx/scrutin /var/cache/scrutin "$RUNIT"
  if "$PURGE"; then purge_data; else say_what_stays; fi
}

remove_units() {
  local file
  if [ "$(service_manager)" = systemd ] && [ -e "$UNITS/scrutin-backup.timer" ]; then
    act systemctl --quiet disable --now scrutin-backup.timer
  fi
  for file in "$UNITS"/scrutin-*; do
    if [ -e "$file" ]; then change "remove $file" rm -f "$file"; fi
  done
  if [ "$(service_manager)" = systemd ]; then act systemctl daemon-reload; fi
}

restore_edge() {
  rm -f "$EDGE"
  dpkg-divert --quiet --local --rename --remove "$EDGE"
  debian_service restart nginx || true
}

restore_redis() {
  sed -i '\|^include /etc/redis/scrutin.conf$|d' /etc/redis/redis.conf
  rm -f /etc/redis/scrutin.conf
  debian_service restart redis-server || true
}

# Also the archive command, whose program goes: the log would pile up.
restore_postgres() {
  rm -f "$(postgres_settings_file)"
  debian_service restart postgresql || true
}

remove_paths() {
  local path
  for path in "$@"; do
    if [ -e "$path" ] || [ -L "$path" ]; then change "remove $path" rm -rf "$path"; fi
  done
}

purge_data() {
  step 'Data'
  change 'drop the database scrutin and its roles' drop_database
  remove_paths "$CONFIG" /var/lib/scrutin /var/log/scrutin "$BACKUP_FOLDER" \
    /etc/postgresql-common/createcluster.d/scrutin.conf /var/lib/systemd/timers/stamp-scrutin-backup.timer /var/log/nginx/scrutin-*.log*
  local name
  for name in "${ACCOUNTS[@]}"; do
    if getent passwd "$name" >/dev/null; then change "remove the account $name" userdel "$name"; fi
  done
  notice 'what reporters sent to the object store is still there.'
}

drop_database() {
  ask_postgres --command 'drop database if exists scrutin with (force)'
  ask_postgres --command 'drop role if exists scrutin_app' --command 'drop role if exists scrutin_owner' \
    --command 'drop role if exists scrutin_backup'
}

say_what_stays() {
  say '   These stay: the database scrutin, /etc/scrutin (settings and secrets), /var/lib/scrutin, /var/backups/scrutin,'
  say '   and the Debian packages. Running ./install-home-prod again takes them up. --uninstall --purge deletes them.'
}
