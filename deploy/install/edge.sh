# shellcheck shell=bash
# Nginx. deploy/nginx/scrutin.conf is the whole configuration, as it is for the container; what a machine has otherwise (ports,
# paths, several processes) is replaced in it, and a replacement that finds nothing to replace is an error.

EDGE=/etc/nginx/nginx.conf
EDGE_FOLDER=/etc/nginx/scrutin
TLS=/etc/scrutin/tls
ACME=/var/lib/scrutin/acme

prepare_edge() {
  step 'Nginx'
  refuse_other_sites
  put_folder "$EDGE_FOLDER" root:root 0755
  put_folder "$TLS" root:root 0700
  put_folder "$ACME" root:root 0755
  put_folder /var/lib/nginx/scrutin www-data:root 0700
  local reload=false name
  link_certificate
  for name in http server drain; do
    put_file "$EDGE_FOLDER/$name.conf" root:root 0644 < <(sed -e "s/@REQUESTS_BY_ADDRESS@/${REQUESTS_BY_ADDRESS:-500}/g" \
      -e "s/@BURST@/$((${REQUESTS_BY_ADDRESS:-500} * 2))/g" "$SOURCE/deploy/nginx/machine/$name.conf")
    if "$FILE_CHANGED"; then reload=true; fi
  done
  divert_debian_file
  local rendered
  rendered="$(render_edge "$SOURCE/deploy/nginx/scrutin.conf")" || exit 1
  put_file "$EDGE" root:root 0644 <<<"$rendered"
  if "$FILE_CHANGED"; then reload=true; fi
  serve_edge "$reload"
  ask_for_certificate
}

# Whoever serves something else by this Nginx would lose it.
refuse_other_sites() {
  local found
  found="$(find /etc/nginx/sites-enabled /etc/nginx/conf.d -mindepth 1 ! -name default 2>/dev/null | head -n 1 || true)"
  if [ -n "$found" ] && [ ! -e "$EDGE_FOLDER" ]; then
    fail "this Nginx serves something else already: $found" 'Scrutin wants a machine of its own. Take that site away, or take another machine.'
  fi
}

# Debian's own file steps aside, also when the package is brought up to date.
divert_debian_file() {
  if [ -n "$(dpkg-divert --list "$EDGE" 2>/dev/null)" ]; then return 0; fi
  change "set Debian's $EDGE aside" dpkg-divert --quiet --local --rename --divert "$EDGE.debian" --add "$EDGE"
}

# replace_in TEXT WHAT BY: WHAT is an extended regular expression for sed.
replaced() {
  local text
  text="$(cat)"
  grep -qE -- "$1" <<<"$text" || fail "deploy/nginx/scrutin.conf has no \"$1\" any more." 'Adapt deploy/install/edge.sh to it.'
  sed -E "s~$1~$2~g" <<<"$text"
}

upstream_of() {
  local kind port
  while read -r kind port; do
    if [ "$kind" = "$1" ]; then printf 'server 127.0.0.1:%s max_fails=1 fail_timeout=8s; ' "$port"; fi
  done < <(wanted_instances)
}

render_edge() {
  printf '# Written by install-home-prod from deploy/nginx/scrutin.conf.\nuser www-data;\nworker_rlimit_nofile 32768;\n'
  replaced 'pid /tmp/nginx.pid;' 'pid /run/nginx.pid;' <"$1" |
    replaced '/dev/stderr' '/var/log/nginx/scrutin-error.log' |
    replaced '/dev/stdout' '/var/log/nginx/scrutin-access.log' |
    replaced '/tmp/' '/var/lib/nginx/scrutin/' |
    replaced '/etc/nginx/tls/' "$TLS/" |
    replaced '^  resolver [^;]*;' "  include $EDGE_FOLDER/http.conf;\n  include $EDGE_FOLDER/drain.conf;" |
    replaced 'server field-api:3000 resolve;' "$(upstream_of field)" |
    replaced 'server admin-api:3000 resolve;' "$(upstream_of admin)" |
    replaced 'listen 8080 default_server;' "listen 80 default_server;\n    listen [::]:80 default_server;\n    location /.well-known/acme-challenge/ { root $ACME; }" |
    replaced 'listen 8443 ssl default_server;' "listen 443 ssl default_server;\n    listen [::]:443 ssl default_server;\n    include $EDGE_FOLDER/server.conf;" |
    http2_as_this_nginx_says_it | without_ipv6_where_there_is_none
}

# Before 1.25.1 it was a word of `listen`.
http2_as_this_nginx_says_it() {
  local version
  version="$(nginx -v 2>&1 | sed -n 's~.*nginx/\([0-9.]*\).*~\1~p')"
  if [ "$(printf '%s\n' 1.25.1 "${version:-1.26}" | sort -V | head -n 1)" = 1.25.1 ]; then cat; else sed -E 's~^ *http2 on;~~; s~443 ssl~443 ssl http2~'; fi
}

without_ipv6_where_there_is_none() { if [ -e /proc/net/if_inet6 ]; then cat; else sed -E '/listen \[::\]/d'; fi; }

serve_edge() {
  if "$DRY_RUN"; then return 0; fi
  nginx -t >>"$LOG" 2>&1 || fail "Nginx refuses its configuration: $(tail -n 2 "$LOG")" 'Nothing of it is served yet; what ran before still runs.'
  if ! edge_answers; then
    debian_service restart nginx || fail 'Nginx does not start.' 'Does another program hold port 80 or 443? See: ss -ltnp'
  elif "$1"; then
    debian_service reload nginx
  elif ! edge_shows_certificate; then
    change 'have Nginx take up the certificate' debian_service reload nginx
  fi
  wait_until 20 edge_answers || fail 'Nginx does not answer.' 'See /var/log/nginx/scrutin-error.log.'
  wait_until 20 edge_shows_certificate || fail 'Nginx shows another certificate than it was given.' "See $TLS and /var/log/nginx/scrutin-error.log."
}

# It reads files when it is told to: what lies there may be newer than what clients are shown.
edge_shows_certificate() {
  local shown
  shown="$(openssl s_client -connect 127.0.0.1:443 -servername "$DOMAIN" </dev/null 2>/dev/null | fingerprint || true)"
  [ "$shown" = "$(fingerprint <"$TLS/fullchain.pem")" ]
}

fingerprint() { openssl x509 -noout -fingerprint -sha256 2>/dev/null; }

edge_answers() { curl --silent --fail --max-time 3 --output /dev/null http://127.0.0.1/nginx-alive; }
