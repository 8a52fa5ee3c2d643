# shellcheck shell=bash
# Who runs what: an account for each kind of process, so that none can read another's secrets out of /proc.

# scrutin: commands and migrations; scrutin-field, scrutin-admin: the processes that face the network.
ACCOUNTS=(scrutin scrutin-field scrutin-admin)

make_accounts() {
  step 'Accounts and folders'
  local name
  for name in "${ACCOUNTS[@]}"; do
    if ! getent passwd "$name" >/dev/null; then
      change "make the system account $name" useradd --system --user-group --no-create-home \
        --home-dir /nonexistent --shell /usr/sbin/nologin "$name"
    fi
  done
  put_folder "$CONFIG" root:root 0755
  put_folder /opt/scrutin root:root 0755
  put_folder /opt/scrutin/releases root:root 0755
  put_folder /var/lib/scrutin root:root 0755
  # Polling maps while they are read.
  put_folder /var/lib/scrutin/imports scrutin-admin:scrutin-admin 0700
  # Keys of citizens' answers: in no dump of the database and in no backup.
  put_folder /var/lib/scrutin/verification-keys scrutin-field:scrutin-field 0700
  # Heads of the audit chains, until they are carried elsewhere.
  put_folder /var/lib/scrutin/heads scrutin:scrutin 0750
  put_folder /var/cache/scrutin scrutin:scrutin 0750
  put_folder /usr/local/lib/scrutin root:root 0755
}
