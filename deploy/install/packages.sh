# shellcheck shell=bash
# Debian packages, and a Node.js that is new enough.

NODE_WANTED=20.19

check_machine() {
  command -v apt-get >/dev/null || fail 'this machine is no Debian.' \
    'install-home-prod works on Debian 13 and later. Elsewhere see docker-compose.yml.'
  if ! "$DRY_RUN" && [ "$(id -u)" -ne 0 ]; then
    fail 'this must be run by root.' 'Run it again with sudo.'
  fi
}

package_present() { dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed; }

apt_get() {
  DEBIAN_FRONTEND=noninteractive apt-get -y -q -o DPkg::Lock::Timeout=120 -o Acquire::Retries=3 "$@" </dev/null >>"$LOG" 2>&1 ||
    fail "apt-get $1 failed: $(tail -n 1 "$LOG")" "Its words are in $LOG. Run this again when it is put right."
}

PACKAGE_LISTS_ARE_NEW=false
# install_packages NAME…: those that are missing.
install_packages() {
  local missing=() name
  for name in "$@"; do package_present "$name" || missing+=("$name"); done
  if [ "${#missing[@]}" -eq 0 ]; then return 0; fi
  if ! "$PACKAGE_LISTS_ARE_NEW"; then
    act apt_get update
    PACKAGE_LISTS_ARE_NEW=true
  fi
  change "install ${missing[*]}" apt_get install --no-install-recommends "${missing[@]}"
}

node_is_new_enough() { dpkg --compare-versions "$1" ge "$NODE_WANTED"; }

install_node() {
  local version offered
  if version="$(node --version 2>/dev/null)"; then
    node_is_new_enough "${version#v}" || fail "Node.js $version is too old: $NODE_WANTED or newer is needed." \
      'Debian 13 has one. On an older Debian take Node.js 22 from https://nodejs.org/en/download, then run this again.'
  else
    act apt_get update
    PACKAGE_LISTS_ARE_NEW=true
    offered="$(apt-cache policy nodejs | sed -n 's/^ *Candidate: *//p')"
    if ! "$DRY_RUN"; then
      node_is_new_enough "${offered:-0}" || fail "Debian offers Node.js ${offered:-none} here: $NODE_WANTED or newer is needed." \
        'Take Node.js 22 from https://nodejs.org/en/download, then run this again; or use Debian 13.'
    fi
    install_packages nodejs
  fi
  command -v npm >/dev/null || install_packages npm
}

# The cluster that Debian makes when PostgreSQL is installed gets checksums and an order of letters that never changes.
prepare_cluster() {
  local folder=/etc/postgresql-common/createcluster.d
  install_packages postgresql-common
  if [ -n "$(ls -A /etc/postgresql 2>/dev/null)" ]; then return 0; fi
  put_folder "$folder" root:root 0755
  put_file "$folder/scrutin.conf" root:root 0644 <<<"initdb_options = '--data-checksums --encoding=UTF8 --locale=C.UTF-8'"
}

install_programs() {
  step 'Programs'
  put_folder /var/log/scrutin root:adm 0750
  install_packages ca-certificates curl openssl util-linux
  install_node
  prepare_cluster
  install_packages postgresql redis-server nginx
  if [ "$(service_manager)" = runit ]; then install_packages runit; fi
}
