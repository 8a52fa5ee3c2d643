# shellcheck shell=bash
# Process by process: Nginx looks away, the process finishes what it has, the new one comes, Nginx looks again.

# How long a process that stops still answers. Longer than Nginx keeps a silent connection to it, and shorter than it
# looks away from one that failed: see deploy/nginx.
DRAIN_SECONDS=5
HEALTHY_WITHIN=60
EDGE_DRAIN=http://127.0.0.1:4099/drain

# Each process stands in the folder of its release and has the mark of its settings in its environment.
instance_is_current() {
  local pid mark
  pid="$(instance_pid "$1" "$2")"
  [ -n "$pid" ] || return 1
  [ "$(readlink "/proc/$pid/cwd")" = "$RELEASE" ] || return 1
  mark="$(value_in "$CONFIG/$1-api.env" SETTINGS_MARK)"
  tr '\0' '\n' 2>/dev/null <"/proc/$pid/environ" | grep -qxF "SETTINGS_MARK=$mark"
}

instance_is_ready() { curl --silent --fail --max-time 5 --output /dev/null "http://127.0.0.1:$1/health/ready"; }

# Which processes Nginx asked to get its answer; the last one gave it.
asked_by_edge() { curl --silent --max-time 5 --output /dev/null --write-out '%header{x-served-by}' "$EDGE_DRAIN/$1"; }
edge_uses() { case "$(asked_by_edge "$1")" in *":$2") ;; *) return 1 ;; esac; }

# Each of them in turn, and one more.
edge_asks() {
  local n asked=
  for ((n = 0; n <= $(wanted_instances | grep -c "^$1 "); n += 1)); do asked+=" $(asked_by_edge "$1"),"; done
  case "$asked" in *":$2,"*) ;; *) return 1 ;; esac
}

roll_out() {
  step 'Processes'
  local kind port
  while read -r kind port <&8; do
    if instance_is_current "$kind" "$port" && instance_is_ready "$port"; then
      say "   $kind-api on port $port runs"
    elif "$DRY_RUN"; then
      changed "start or replace $kind-api on port $port, and wait until it is ready"
    else
      changed "start $kind-api on port $port"
      replace "$kind" "$port" || return 1
    fi
  done 8< <(wanted_instances)
}

replace() {
  local kind="$1" port="$2" rolling=false restarting
  # Only behind an edge that leads to it there is anybody to be drained.
  if [ -n "$(instance_pid "$kind" "$port")" ] && [ -n "$(asked_by_edge "$kind")" ]; then rolling=true; fi
  if "$rolling"; then
    instance restart "$kind" "$port" &
    restarting="$!"
    look_away_from "$kind" "$port"
    wait "$restarting" || return 1
  else
    instance restart "$kind" "$port" || return 1
  fi
  if ! wait_until "$HEALTHY_WITHIN" instance_is_ready "$port" || ! instance_is_current "$kind" "$port"; then
    say "   $kind-api on port $port is not ready after $HEALTHY_WITHIN seconds"
    return 1
  fi
  # Before the next one goes this one must be back: Nginx looks away for a while.
  if "$rolling"; then wait_until 30 edge_uses "$kind" "$port" || return 1; fi
}

# A process that drains answers "not ready". Nginx asks each in turn, and stops asking one that failed, so these few
# questions take it out of the round before its door closes.
look_away_from() {
  local deadline=$((SECONDS + DRAIN_SECONDS))
  while [ "$SECONDS" -lt "$deadline" ]; do
    sleep 0.2
    if ! edge_asks "$1" "$2"; then return 0; fi
  done
}

# Where the new release does not work, the one before runs again.
roll_out_or_back() {
  if roll_out; then return 0; fi
  local failed="${RELEASE##*/}"
  if ! switch_back; then fail "the release $failed does not become ready." "$(where_logs_are)"; fi
  say '   … going back to the release before'
  roll_out || fail "neither $failed nor ${RELEASE##*/} becomes ready." "$(where_logs_are)"
  rm -rf "${RELEASES:?}/$failed"
  fail "the release $failed does not become ready: ${RELEASE##*/} runs again." "$(where_logs_are)"
}

where_logs_are() {
  case "$(service_manager)" in
  systemd) echo "What it said: journalctl -u 'scrutin-*' --since '-5 min'" ;;
  runit) echo 'What it said: tail /var/log/scrutin/*/current' ;;
  esac
}

roll_back() {
  step 'Back to the release before'
  local present
  present="$(present_release)"
  FIELD_PROCESSES="$(value_in "$REMEMBERED" FIELD_PROCESSES)" ADMIN_PROCESSES="$(value_in "$REMEMBERED" ADMIN_PROCESSES)"
  if [ -z "$present" ] || [ -z "$FIELD_PROCESSES" ]; then fail 'nothing is installed here.' 'Run ./install-home-prod --help.'; fi
  RELEASE="$(release_behind "$PREVIOUS")"
  [ -n "$RELEASE" ] || fail 'there is no release before this one.' 'Install one with --release FOLDER.'
  if "$DRY_RUN"; then
    changed "switch from ${present##*/} to ${RELEASE##*/}"
  else
    switch_release
  fi
  roll_out_or_back
}
