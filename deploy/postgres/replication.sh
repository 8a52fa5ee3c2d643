#!/usr/bin/env bash
# Run by the PostgreSQL image when it makes its data directory. What the image lets in from other containers does not hold for
# copying the server: that is for scrutin_backup alone, with its password.
set -euo pipefail
echo 'host replication scrutin_backup all scram-sha-256' >>"$PGDATA/pg_hba.conf"
