#!/usr/bin/env bash
# Installs everything a developer needs. Asks nothing, may be run as often as you like, and changes nothing
# that is already in order.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

say() { printf '%s\n' "$*"; }
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

check_node() {
  local hint='install Node.js 22 or 24 from https://nodejs.org or with your package manager.'
  command -v node >/dev/null || fail "Node.js is missing: $hint"
  node -e 'const [a, b] = process.versions.node.split(".").map(Number);
    process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    fail "Node.js $(node --version) is too old (20.19 or newer is needed): $hint"
  command -v npm >/dev/null || fail "npm is missing: it comes with Node.js; $hint"
}

install_dependencies() {
  if node tools/setup/dependencies-installed.js; then
    say 'npm packages: up to date'
    return
  fi
  say 'npm packages: installing …'
  npm ci --no-audit --no-fund --no-progress ||
    fail 'npm ci failed: its words are above. Is the network there? Run ./setup-dev-mode.sh again then.'
}

# has PROGRAM…: is one of them there? Services often lie in folders that only root has on its PATH.
has() {
  local program
  for program in "$@"; do
    if PATH="$PATH:/usr/sbin:/usr/local/sbin:/sbin" command -v "$program" >/dev/null; then
      return 0
    fi
  done
  return 1
}

has_chromium() {
  has chromium chromium-browser google-chrome google-chrome-stable ||
    [ -d '/Applications/Chromium.app' ] || [ -d '/Applications/Google Chrome.app' ]
}

# The programs of the server: backups are taken and restored with them. Several versions may lie side by side.
has_postgresql_server() {
  has pg_verifybackup || compgen -G '/usr/lib/postgresql/*/bin/pg_verifybackup' >/dev/null
}

# Through sudo when we are an ordinary user who may use it without a password: see may_install.
as_root() { "$@"; }

may_install() {
  if has brew && [ "$(id -u)" -ne 0 ]; then return 0; fi
  if [ "$(id -u)" -eq 0 ]; then return 0; fi
  as_root() { sudo -n "$@"; }
  command -v sudo >/dev/null && sudo -n true 2>/dev/null
}

apt_options=(-y -q --no-install-recommends -o DPkg::Lock::Timeout=60
  -o Acquire::Retries=1 -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20)

refresh_package_lists() {
  if has apt-get; then
    as_root apt-get update -q -o Acquire::Retries=1 -o Acquire::http::Timeout=20 || true
  fi
}

# install_package NAME_APT NAME_DNF NAME_APK NAME_PACMAN NAME_BREW
install_package() {
  if has apt-get; then
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install "${apt_options[@]}" "$1"
  elif has dnf; then
    as_root dnf install -y -q "$2"
  elif has apk; then
    as_root apk add --quiet "$3"
  elif has pacman; then
    as_root pacman -S --noconfirm --needed "$4"
  elif has brew && [ "$(id -u)" -ne 0 ]; then
    brew install --quiet "$5"
  else
    return 1
  fi </dev/null
}

# Debian starts a service as soon as it is installed. Ours start their own on a free port: the one that came
# with the package would only hold a port that somebody may want.
stop_new_service() {
  if [ -d /run/systemd/system ]; then
    as_root systemctl disable --now "$1" >/dev/null 2>&1 || true
  elif [ -x "/etc/init.d/$1" ]; then
    as_root "/etc/init.d/$1" stop >/dev/null 2>&1 || true
  fi
}

# add NAME WITHOUT_IT PACKAGES…
add() {
  local name="$1" without="$2"
  shift 2
  if "$installing" && install_package "$@" >"$package_log" 2>&1; then
    say "$name: installed"
    case "$name" in redis-server | nginx | postgresql) stop_new_service "$name" ;; esac
  else
    say "$name: not installed. $without"
    if "$installing"; then say "  (the package manager's last words: $(tail -n 1 "$package_log"))"; fi
  fi
}

install_programs() {
  if has redis-server && has nginx && has_postgresql_server && has_chromium; then
    say 'redis-server, nginx, postgresql, chromium: present'
    return
  fi
  installing=false
  if may_install; then
    installing=true
    say 'system packages: installing what is missing …'
    refresh_package_lists >/dev/null 2>&1
  fi
  package_log="$(mktemp)"
  trap 'rm -f "$package_log"' EXIT
  has redis-server || add redis-server \
    'Everything runs without it: live messages go through PostgreSQL.' \
    redis-server redis redis valkey redis
  has nginx || add nginx \
    'Everything runs without it, except the tests of the production gateway, which are skipped.' \
    nginx nginx nginx nginx nginx
  has_postgresql_server || add postgresql \
    'Everything runs without it, except backups and their tests, which are skipped.' \
    postgresql postgresql-server postgresql postgresql postgresql
  has_chromium || add chromium \
    'Everything runs without it, except the browser tests, which are skipped.' \
    chromium chromium chromium chromium chromium
}

check_node
install_dependencies
install_programs
say 'set up: start the platform with ./run-dev-mode, the tests with ./run-test'
