# shellcheck shell=bash
# Who keeps the processes running: systemd where it runs, runit where it does not (containers). ADR 21 says why.

UNITS=/etc/systemd/system
RUNIT=/etc/scrutin/runit
LIBRARY=/usr/local/lib/scrutin
FIELD_PORT=4101
ADMIN_PORT=4201

service_manager() { if [ -d /run/systemd/system ]; then echo systemd; else echo runit; fi; }

# debian_service start|restart|reload NAME: a service that came with a Debian package.
debian_service() {
  case "$(service_manager)" in
  systemd) systemctl "$1" "$2" ;;
  # Without our lock, which it would hold for as long as it runs.
  runit) service "$2" "$1" </dev/null >>"$LOG" 2>&1 9>&- ;;
  esac
}

# The processes that there are to be, one a line: field 4101, …
wanted_instances() {
  local n
  for ((n = 0; n < FIELD_PROCESSES; n += 1)); do echo "field $((FIELD_PORT + n))"; done
  for ((n = 0; n < ADMIN_PROCESSES; n += 1)); do echo "admin $((ADMIN_PORT + n))"; done
}

# The processes that there are, by what the service manager was told.
known_instances() {
  local path
  for path in "$UNITS/multi-user.target.wants"/scrutin-*-api@*.service "$RUNIT"/scrutin-*-api@*; do
    [ -e "$path" ] || [ -L "$path" ] || continue
    path="${path##*/scrutin-}"
    path="${path%.service}"
    echo "${path%%-api@*} ${path##*@}"
  done
}

unit_name() { echo "scrutin-$1-api@$2"; }

install_units() {
  step "Service definitions ($(service_manager))"
  put_file "$LIBRARY/with-environment" root:root 0755 <"$SOURCE/deploy/install/with-environment"
  put_file /usr/local/bin/scrutin root:root 0755 <"$SOURCE/deploy/install/scrutin"
  case "$(service_manager)" in
  systemd) install_systemd_units ;;
  runit) install_runit_services ;;
  esac
}

install_systemd_units() {
  local file reload=false kind port
  for file in "$SOURCE"/deploy/systemd/*; do
    put_file "$UNITS/${file##*/}" root:root 0644 <"$file"
    if "$FILE_CHANGED"; then reload=true; fi
  done
  if "$reload"; then act systemctl daemon-reload; fi
  while read -r kind port; do
    enable_unit "$(unit_name "$kind" "$port").service"
  done < <(wanted_instances)
}

enable_unit() {
  if systemctl is-enabled --quiet "$1" 2>/dev/null; then return 0; fi
  change "enable $1" systemctl --quiet enable "$1"
}

install_runit_services() {
  local kind port folder
  put_folder "$RUNIT" root:root 0755
  while read -r kind port; do
    folder="$RUNIT/$(unit_name "$kind" "$port")"
    put_folder "$folder" root:root 0755
    put_folder "$folder/log" root:root 0755
    put_folder "/var/log/scrutin/$kind-$port" root:adm 0750
    put_file "/var/log/scrutin/$kind-$port/config" root:root 0644 <<<$'s20000000\nn10'
    put_file "$folder/log/run" root:root 0755 < <(printf '#!/bin/sh\nexec svlogd /var/log/scrutin/%s-%s\n' "$kind" "$port")
    put_file "$folder/run" root:root 0755 < <(sed -e "s/@KIND@/$kind/g; s/@PORT@/$port/g" "$SOURCE/deploy/runit/run")
  done < <(wanted_instances)
  put_file "$LIBRARY/supervise" root:root 0755 <"$SOURCE/deploy/runit/supervise"
  if "$DRY_RUN" || supervisor_runs; then return 0; fi
  change 'start the supervisor (runsvdir)' start_supervisor
  notice "no systemd here: have whatever starts this machine run $LIBRARY/supervise."
}

supervisor_runs() { pgrep --full --exact "runsvdir -P $RUNIT" >/dev/null; }
# Without our files: whoever waits for this script to end would wait for the supervisor.
start_supervisor() { setsid "$LIBRARY/supervise" </dev/null >/dev/null 2>&1 9>&- & }

# instance VERB KIND PORT: start, stop, restart.
instance() {
  local name
  name="$(unit_name "$2" "$3")"
  case "$(service_manager)" in
  systemd) systemctl "$1" "$name.service" ;;
  runit)
    wait_until 10 test -p "$RUNIT/$name/supervise/ok" || return 1
    sv -w 45 "$1" "$RUNIT/$name" >>"$LOG" 2>&1
    ;;
  esac
}

instance_pid() {
  local name pid
  name="$(unit_name "$1" "$2")"
  case "$(service_manager)" in
  systemd) pid="$(systemctl show --property MainPID --value "$name.service")" ;;
  runit) pid="$(cat "$RUNIT/$name/supervise/pid" 2>/dev/null || true)" ;;
  esac
  if [ "${pid:-0}" -gt 0 ]; then echo "$pid"; fi
}

# Not wanted any more, after Nginx has forgotten them.
remove_surplus_instances() {
  local kind port
  while read -r kind port; do
    if wanted_instances | grep -qx "$kind $port"; then continue; fi
    change "remove the process $kind-api on port $port" forget_instance "$kind" "$port"
  done < <(known_instances)
}

forget_instance() {
  local name
  name="$(unit_name "$1" "$2")"
  instance stop "$1" "$2" || true
  case "$(service_manager)" in
  systemd) systemctl --quiet disable "$name.service" ;;
  runit) rm -rf "${RUNIT:?}/$name" ;;
  esac
}
