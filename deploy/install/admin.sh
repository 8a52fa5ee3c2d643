# shellcheck shell=bash
# The first platform admin. Its password is shown once, or lies in a file where nobody is looking.

FIRST_ADMIN="$CONFIG/first-admin"

create_first_admin() {
  step 'The first platform admin'
  if "$DRY_RUN"; then
    say "   would open the account of $EMAIL, unless there is an admin"
    return 0
  fi
  local count said
  count="$(ask_postgres --dbname scrutin --command "select count(*) from accounts where kind = 'platform_admin'")"
  if [ "$count" -gt 0 ]; then
    say '   there is one'
    return 0
  fi
  changed "open the account of $EMAIL"
  if [ -n "${ADMIN_PASSWORD:-}" ]; then
    said="$(in_release command.env admin:create --email "$EMAIL" --password-stdin <<<"$ADMIN_PASSWORD" 2>&1)" || admin_refused "$said"
    say '   with the password that was given'
    return 0
  fi
  said="$(in_release command.env admin:create --email "$EMAIL" 2>&1)" || admin_refused "$said"
  if [ -t 1 ]; then
    say "$said"
  else
    # Whatever is written here may end in a log.
    put_file "$FIRST_ADMIN" root:root 0600 <<<"$said"
    notice "its password is in $FIRST_ADMIN: read it, change it at the first sign-in, and delete the file."
  fi
}

admin_refused() { fail "the account could not be opened: $1" 'Everything else is installed: run this again with another --email or password.'; }
