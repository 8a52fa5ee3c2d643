# shellcheck shell=bash
# A base backup every night, and the log of changes as it comes: docs/backups.md says how to come back from them.

BACKUP_FOLDER=/var/backups/scrutin

# Before PostgreSQL is told to archive into it. In its hands alone: a backup holds everything.
prepare_backup_folder() {
  put_folder "$BACKUP_FOLDER" postgres:postgres 0700
  put_folder "$BACKUP_FOLDER/wal" postgres:postgres 0700
  put_file "$LIBRARY/archive-wal" root:root 0755 <"$SOURCE/deploy/postgres/archive-wal"
}

archive_settings() {
  printf '%s\n' 'wal_level = replica' 'archive_mode = on' \
    "archive_command = '$LIBRARY/archive-wal \"%p\" $BACKUP_FOLDER/wal \"%f\"'" \
    '# So much is lost at most when this disk is lost and the archive lies elsewhere.' "archive_timeout = '1min'"
}

backup_lines() {
  printf '%s\n' NODE_ENV=production "BACKUP_FOLDER=$BACKUP_FOLDER" VERIFICATION_KEYS_DIR=/var/lib/scrutin/verification-keys
  database_url scrutin_app "$APP_PASSWORD"
  printf 'BACKUP_%s\n' "$(database_url scrutin_backup "$BACKUP_PASSWORD")"
}

prepare_backups() {
  step 'Backups'
  case "$(service_manager)" in
  systemd)
    enable_unit scrutin-backup.timer
    if ! "$DRY_RUN" && ! systemctl is-active --quiet scrutin-backup.timer; then systemctl start scrutin-backup.timer; fi
    ;;
  runit)
    if [ -d /etc/cron.d ]; then
      put_file /etc/cron.d/scrutin-backup root:root 0644 <<<'15 3 * * * root /usr/local/bin/scrutin backup --keep 7'
    else
      notice 'there is no cron here: have something run "scrutin backup --keep 7" every night.'
    fi
    ;;
  esac
  say "   every night into $BACKUP_FOLDER. Copy it to another machine: a backup on the same disk dies with it."
}
