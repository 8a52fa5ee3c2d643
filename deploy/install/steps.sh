# shellcheck shell=bash
# What every step is made of: say what is done, do it only where it is not done yet, and in a dry run only say it.

DRY_RUN=false
CHANGES=0

say() { printf '%s\n' "$*"; }
step() { printf '\n== %s\n' "$*"; }
notice() { printf '   NOTE: %s\n' "$*"; }
# fail WHAT [WHAT TO DO NEXT…]
fail() {
  printf '\ninstall-home-prod: %s\n' "$1" >&2
  shift
  if [ "$#" -gt 0 ]; then printf '  %s\n' "$@" >&2; fi
  exit 1
}

# Something is not as it should be: counts, so that a second run can say that there was nothing to do.
changed() {
  CHANGES=$((CHANGES + 1))
  if "$DRY_RUN"; then say "   would: $*"; else say "   $*"; fi
}

# change WHAT COMMAND…: never with a secret among the arguments, every user of the machine can read those.
change() {
  local what="$1"
  shift
  changed "$what"
  if "$DRY_RUN"; then return 0; fi
  "$@"
}

# Without any count: what is asked of a service that was just changed.
act() {
  if "$DRY_RUN"; then
    say "   would run: $*"
    return 0
  fi
  "$@"
}

# put_file PATH OWNER:GROUP MODE: standard input becomes the file, in one step, unless it is there just so already.
# Sets FILE_CHANGED. Runs in this shell: feed it with `< <(…)` or a here-document, never by a pipe.
FILE_CHANGED=false
put_file() {
  local path="$1" owner="$2" mode="$3" wanted draft
  FILE_CHANGED=false
  if "$DRY_RUN"; then
    if ! cmp -s - "$path" || ! is_owned "$path" "$owner" "$mode"; then changed "write $path ($owner, $mode)"; fi
    return 0
  fi
  # In memory first: a file that is right already leaves no trace of having been looked at.
  wanted="$(umask 077 && mktemp /run/scrutin-install.XXXXXX)"
  cat >"$wanted"
  if cmp -s "$wanted" "$path" && is_owned "$path" "$owner" "$mode"; then
    rm -f "$wanted"
    return 0
  fi
  changed "write $path ($owner, $mode)"
  draft="$(umask 077 && mktemp "$path.XXXXXX")"
  cat "$wanted" >"$draft"
  rm -f "$wanted"
  chown "$owner" "$draft"
  chmod "$mode" "$draft"
  mv -f "$draft" "$path"
  # Read by whoever called.
  # shellcheck disable=SC2034
  FILE_CHANGED=true
}

is_owned() { [ "$(stat -c '%U:%G %a' "$1" 2>/dev/null)" = "$2 ${3#0}" ]; }

# put_folder PATH OWNER:GROUP MODE
put_folder() {
  local path="$1" owner="$2" mode="$3"
  if [ -d "$path" ] && is_owned "$path" "$owner" "$mode"; then return 0; fi
  change "make folder $path ($owner, $mode)" install --directory --owner="${owner%:*}" --group="${owner#*:}" --mode="$mode" "$path"
}

# put_link PATH TARGET: atomic, so that nobody ever finds it missing.
put_link() {
  local path="$1" target="$2"
  if [ "$(readlink "$path" 2>/dev/null)" = "$target" ]; then return 0; fi
  change "link $path -> $target" swap_link "$path" "$target"
}

swap_link() {
  ln -sfn "$2" "$1.new"
  mv -fT "$1.new" "$1"
}

# A value from a file of lines NAME=value; nothing where there is none.
value_in() {
  local file="$1" name="$2" line
  [ -r "$file" ] || return 0
  while IFS= read -r line || [ -n "$line" ]; do
    case "$line" in "$name="*) printf '%s' "${line#*=}" && return 0 ;; esac
  done <"$file"
}

# A secret for a URL: hexadecimal. 32 bytes of the kernel's.
new_secret() { od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; }

# wait_until SECONDS COMMAND…
wait_until() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@"; do
    if [ "$SECONDS" -ge "$deadline" ]; then return 1; fi
    sleep 0.2
  done
}
