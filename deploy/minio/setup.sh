#!/bin/sh
# Prepares MinIO for Scrutin: the versioned bucket, and a user who can neither delete nor administer. May be run as often
# as you like. The root account stays unused otherwise: MinIO does not let it ask STS for keys.
set -eu
export MC_CONFIG_DIR=/tmp/mc

mc alias set store http://minio:9000 "$MINIO_ROOT_USER" "$MINIO_ROOT_PASSWORD" >/dev/null
mc mb --ignore-existing store/scrutin
mc version enable store/scrutin
mc admin policy create store scrutin /etc/scrutin/scrutin-policy.json
mc admin user add store "$STORAGE_ACCESS_KEY_ID" "$STORAGE_SECRET_ACCESS_KEY"
if ! said="$(mc admin policy attach store scrutin --user "$STORAGE_ACCESS_KEY_ID" 2>&1)"; then
  case "$said" in
  *'already in effect'*) ;;
  *)
    printf '%s\n' "$said" >&2
    exit 1
    ;;
  esac
fi
