# shellcheck shell=bash
# A certificate: one that was given, one of certbot's, or one of our own making until there is a better one.

CERTBOT_LIVE=/etc/letsencrypt/live

link_certificate() {
  local folder
  if [ -n "$TLS_FOLDER" ]; then
    folder="$(readlink -f "$TLS_FOLDER")"
    say_which_names_are_missing "$folder/fullchain.pem"
  elif [ -r "$CERTBOT_LIVE/$DOMAIN/fullchain.pem" ]; then
    folder="$CERTBOT_LIVE/$DOMAIN"
  elif keeps_certificate; then
    return 0
  else
    folder="$TLS/self-signed-$DOMAIN"
    make_certificate "$folder"
  fi
  put_link "$TLS/fullchain.pem" "$folder/fullchain.pem"
  put_link "$TLS/privkey.pem" "$folder/privkey.pem"
}

# One that an operator brought stays, whatever names it has: ours would not be better.
keeps_certificate() {
  [ -r "$TLS/fullchain.pem" ] || return 1
  case "$(readlink "$TLS/fullchain.pem")" in
  "$TLS/self-signed"* | "$CERTBOT_LIVE"/*) certificate_is_for "$TLS/fullchain.pem" "$DOMAIN" ;;
  *) say_which_names_are_missing "$TLS/fullchain.pem" ;;
  esac
}

say_which_names_are_missing() {
  local name
  for name in "$DOMAIN" "admin.$DOMAIN"; do
    if ! openssl x509 -in "$1" -noout -checkhost "$name" 2>/dev/null | grep -q 'does match'; then
      notice "the certificate of $1 is not for $name: browsers will refuse it there."
    fi
  done
}

certificate_is_for() { openssl x509 -in "$1" -noout -checkhost "admin.$2" 2>/dev/null | grep -q 'does match'; }

make_certificate() {
  if openssl x509 -in "$1/fullchain.pem" -noout -checkend 2592000 >/dev/null 2>&1; then return 0; fi
  put_folder "$1" root:root 0700
  change "make a certificate of our own for $DOMAIN" sign_ourselves "$1"
}

sign_ourselves() {
  (umask 077 && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -noenc -days 825 -subj "/CN=$DOMAIN" \
    -addext "subjectAltName=DNS:$DOMAIN,DNS:admin.$DOMAIN" -keyout "$1/privkey.pem" -out "$1/fullchain.pem" 2>>"$LOG")
}

# Both names must lead here from everywhere: a name of a private network never will.
may_have_public_certificate() {
  case "$DOMAIN" in *.test | *.local | *.localhost | *.invalid | *.example | *.internal | *.lan) return 1 ;; *.*) ;; *) return 1 ;; esac
  "$CERTBOT" && [ -z "$TLS_FOLDER" ] && getent ahosts "$DOMAIN" >/dev/null && getent ahosts "admin.$DOMAIN" >/dev/null
}

ask_for_certificate() {
  case "$(readlink "$TLS/fullchain.pem" 2>/dev/null || echo "$TLS/self-signed")" in "$TLS/self-signed"*) ;; *) return 0 ;; esac
  if may_have_public_certificate; then
    install_packages certbot
    if change "ask Let's Encrypt for $DOMAIN and admin.$DOMAIN" run_certbot; then
      if "$DRY_RUN"; then return 0; fi
      link_certificate
      debian_service reload nginx
      return 0
    fi
    notice "Let's Encrypt gave no certificate: $(tail -n 2 "$LOG" | tr '\n' ' ')"
    notice 'This machine must reach acme-v02.api.letsencrypt.org by port 443, and be reached by port 80. Everything else is done.'
  fi
  notice "browsers will warn: the certificate of $DOMAIN is of our own making. As soon as $DOMAIN and admin.$DOMAIN"
  notice 'lead to this machine from everywhere, run this again; or name certificates of yours with --tls-folder.'
}

run_certbot() {
  certbot certonly --non-interactive --agree-tos --email "$EMAIL" --webroot --webroot-path "$ACME" --cert-name "$DOMAIN" \
    --domain "$DOMAIN" --domain "admin.$DOMAIN" --deploy-hook 'nginx -s reload' >>"$LOG" 2>&1
}
