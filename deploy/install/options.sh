# shellcheck shell=bash
# What the operator says: arguments, environment, a file of secrets, questions, and what was said the last time.

CONFIG=/etc/scrutin
REMEMBERED="$CONFIG/install.conf"
SECRETS="$CONFIG/secrets.env"

ACTION=install
UNATTENDED=false
PURGE=false
CERTBOT=true
RELEASE_FOLDER=
SECRETS_FILE=
TLS_FOLDER=

# Kept in install.conf: nothing of this is secret.
REMEMBERED_NAMES=(DOMAIN EMAIL FIELD_PROCESSES ADMIN_PROCESSES REQUESTS_BY_ADDRESS MAIL_FROM
  STORAGE_ENDPOINT STORAGE_PUBLIC_ENDPOINT STS_ENDPOINT STS_ROLE_ARN STORAGE_REGION STORAGE_BUCKET)
# Read from the environment or from --secrets FILE, never from the command line.
GIVEN_SECRETS=(STORAGE_ACCESS_KEY_ID STORAGE_SECRET_ACCESS_KEY SMTP_URL ADMIN_PASSWORD)

usage() {
  cat <<'TEXT'
Installs Scrutin on this Debian machine, or brings what is installed up to date. May be run as often as you like.

  sudo ./install-home-prod --domain example.org --email you@example.org --s3-endpoint https://s3.example.net

  --domain NAME            https://NAME is the field API, https://admin.NAME the pages and the admin API
  --email ADDRESS          the first platform admin, and for the certificates
  --unattended             ask nothing; what is missing is an error
  --dry-run                say every step and change nothing

  --s3-endpoint URL        the object store; leave it out for Amazon's
  --s3-public-endpoint URL the same store as phones and browsers reach it, where that differs
  --s3-sts-endpoint URL    where its STS answers, where that is not the endpoint itself
  --s3-role ARN            the role that reporters' keys are made of (Amazon and Ceph need one)
  --s3-region NAME         us-east-1 unless named
  --s3-bucket NAME         scrutin unless named
  --secrets FILE           lines NAME=value: STORAGE_ACCESS_KEY_ID, STORAGE_SECRET_ACCESS_KEY, SMTP_URL,
                           ADMIN_PASSWORD. The same names are read from the environment. There is no option for a
                           secret: command lines are seen by everybody on the machine

  --field-processes N      processes of the field API (as many as there are cores, at least 2)
  --tls-folder FOLDER      holds fullchain.pem and privkey.pem, instead of certbot
  --no-certbot             a certificate of our own making; browsers will warn

  --release FOLDER         install the checkout in FOLDER instead of this one
  --rollback               back to the release before this one
  --uninstall              stop and remove the processes; data, secrets and backups stay
  --uninstall --purge      … and delete data, secrets and backups
  --help                   this
TEXT
}

parse_arguments() {
  while [ "$#" -gt 0 ]; do
    case "$1" in
    --dry-run) DRY_RUN=true ;;
    --unattended) UNATTENDED=true ;;
    --no-certbot) CERTBOT=false ;;
    --rollback) ACTION=rollback ;;
    --uninstall) ACTION=uninstall ;;
    --purge) PURGE=true ;;
    --help | -h)
      usage
      exit 0
      ;;
    --*=*)
      set -- "${1%%=*}" "${1#*=}" "${@:2}"
      continue
      ;;
    --*)
      [ "$#" -ge 2 ] || fail "$1 needs a value." 'See ./install-home-prod --help.'
      take_option "$1" "$2"
      shift
      ;;
    *) fail "what is \"$1\"?" 'See ./install-home-prod --help.' ;;
    esac
    shift
  done
  if "$PURGE" && [ "$ACTION" != uninstall ]; then
    fail '--purge goes with --uninstall only.' 'Nothing was done.'
  fi
}

# Read by name, in lines() and check_settings().
# shellcheck disable=SC2034
take_option() {
  case "$1" in
  --domain) DOMAIN="$2" ;;
  --email) EMAIL="$2" ;;
  --s3-endpoint) STORAGE_ENDPOINT="$2" ;;
  --s3-public-endpoint) STORAGE_PUBLIC_ENDPOINT="$2" ;;
  --s3-sts-endpoint) STS_ENDPOINT="$2" ;;
  --s3-role) STS_ROLE_ARN="$2" ;;
  --s3-region) STORAGE_REGION="$2" ;;
  --s3-bucket) STORAGE_BUCKET="$2" ;;
  --secrets) SECRETS_FILE="$2" ;;
  --field-processes) FIELD_PROCESSES="$2" ;;
  --tls-folder) TLS_FOLDER="$2" ;;
  --release) RELEASE_FOLDER="$2" ;;
  *) fail "there is no option $1." 'See ./install-home-prod --help.' ;;
  esac
}

# What was said now, else in the environment, else the last time, else what is usual.
complete_settings() {
  local name
  for name in "${REMEMBERED_NAMES[@]}"; do
    if [ -z "${!name:-}" ]; then printf -v "$name" '%s' "$(value_in "$REMEMBERED" "$name")"; fi
  done
  for name in "${GIVEN_SECRETS[@]}"; do
    if [ -n "$SECRETS_FILE" ]; then
      [ -r "$SECRETS_FILE" ] || fail "$SECRETS_FILE cannot be read." 'Name a file of lines NAME=value.'
      [ -n "${!name:-}" ] || printf -v "$name" '%s' "$(value_in "$SECRETS_FILE" "$name")"
    fi
    if [ -z "${!name:-}" ]; then printf -v "$name" '%s' "$(value_in "$SECRETS" "$name")"; fi
    # Of this shell alone: what it starts has no business with them.
    export -n "${name?}"
  done
  ask DOMAIN 'Domain name (https://NAME, and https://admin.NAME for the pages)' "$(hostname -f 2>/dev/null || hostname)"
  ask EMAIL 'E-mail address of the first platform admin' ''
  ask STORAGE_ENDPOINT 'Address of the object store (empty: Amazon S3)' ' '
  ask STORAGE_ACCESS_KEY_ID 'Key id of the object store' ''
  ask_secret STORAGE_SECRET_ACCESS_KEY 'Secret key of the object store'
  STORAGE_ENDPOINT="${STORAGE_ENDPOINT# }"
  local cores
  cores="$(nproc)"
  : "${FIELD_PROCESSES:=$((cores > 2 ? cores : 2))}" "${ADMIN_PROCESSES:=2}" "${REQUESTS_BY_ADDRESS:=500}"
  : "${STORAGE_REGION:=us-east-1}" "${STORAGE_BUCKET:=scrutin}" "${MAIL_FROM:=noreply@$DOMAIN}"
  check_settings
  if [ -z "${SMTP_URL:-}" ]; then
    SMTP_URL=smtp://127.0.0.1:25
    notice 'SMTP_URL is not set: mails go to a mail server on this machine. Without one nobody can verify an address:'
    notice 'put SMTP_URL=smtps://user:password@mail.example.org:465 into a file and run this again with --secrets FILE.'
  fi
}

# ask NAME QUESTION USUAL: only where nothing is known yet.
ask() {
  local name="$1" question="$2" usual="$3" answer=
  if [ -n "${!name:-}" ]; then return 0; fi
  if ! "$UNATTENDED" && ! "$DRY_RUN" && [ -t 0 ]; then
    read -r -p "$question${usual:+ [$usual]}: " answer
  fi
  printf -v "$name" '%s' "${answer:-$usual}"
}

ask_secret() {
  local name="$1" answer=
  if [ -n "${!name:-}" ]; then return 0; fi
  if ! "$UNATTENDED" && ! "$DRY_RUN" && [ -t 0 ]; then
    read -r -s -p "$2: " answer
    say ''
  fi
  printf -v "$name" '%s' "$answer"
}

check_settings() {
  local name
  check DOMAIN '^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$' 'say --domain example.org'
  check EMAIL '^[^[:space:]@<>,;:"]+@[^[:space:]@<>,;:"]+$' 'say --email you@example.org'
  check FIELD_PROCESSES '^([2-9]|[1-4][0-9])$' 'say --field-processes with a number from 2 to 49'
  check REQUESTS_BY_ADDRESS '^[1-9][0-9]{0,5}$' "correct it in $REMEMBERED"
  for name in STORAGE_ENDPOINT STORAGE_PUBLIC_ENDPOINT STS_ENDPOINT; do
    if [ -n "${!name:-}" ]; then check "$name" '^https?://[^/[:space:]]+/?$' 'it looks like https://s3.example.net'; fi
  done
  if [ -n "$TLS_FOLDER" ] && { [ ! -r "$TLS_FOLDER/fullchain.pem" ] || [ ! -r "$TLS_FOLDER/privkey.pem" ]; }; then
    fail "$TLS_FOLDER has no fullchain.pem and privkey.pem." 'Nothing was changed.'
  fi
  if [ -z "$STORAGE_ENDPOINT" ] && [ -z "${STS_ROLE_ARN:-}" ]; then
    fail 'the object store is not named.' 'Say --s3-endpoint URL, or for Amazon --s3-role ARN; see docs/installing.md.'
  fi
  if ! "$DRY_RUN"; then
    check STORAGE_ACCESS_KEY_ID '.' 'set it in the environment or in the file of --secrets'
    check STORAGE_SECRET_ACCESS_KEY '.{8}' 'set it in the environment or in the file of --secrets'
  fi
  for name in "${REMEMBERED_NAMES[@]}" "${GIVEN_SECRETS[@]}"; do
    case "${!name:-}" in *[\"\'\\]* | *$'\n'*) fail "$name has a quote, a backslash or a line break in it." 'Write them as %22, %27, %5C where it is a URL.' ;; esac
  done
}

check() {
  [[ "${!1:-}" =~ $2 ]] || fail "$1 is missing or not right${3:+: $3}." 'Nothing was changed.'
}

remember_settings() {
  put_file "$REMEMBERED" root:root 0644 < <(
    printf '# Written by install-home-prod. Change a line and run it again.\n'
    local name
    for name in "${REMEMBERED_NAMES[@]}"; do printf '%s=%s\n' "$name" "${!name:-}"; done
  )
}
