# shellcheck shell=bash
# Redis on the loopback address, with a password in a file. It keeps nothing on disk: PostgreSQL holds the truth.

prepare_redis() {
  step 'Redis'
  put_file /etc/redis/scrutin.conf redis:redis 0640 < <(
    printf '# Written by install-home-prod.\n'
    printf '%s\n' 'bind 127.0.0.1' 'protected-mode yes' 'port 6379' 'save ""' 'appendonly no' "requirepass $REDIS_PASSWORD"
  )
  local restart="$FILE_CHANGED"
  if ! grep -qxF 'include /etc/redis/scrutin.conf' /etc/redis/redis.conf 2>/dev/null; then
    change 'have /etc/redis/redis.conf include it' include_redis_settings
    restart=true
  fi
  if "$DRY_RUN"; then return 0; fi
  if "$restart" || ! redis_answers; then debian_service restart redis-server; fi
  wait_until 30 redis_answers || fail 'Redis does not answer with our password.' 'See /var/log/redis/redis-server.log.'
}

include_redis_settings() { printf '\ninclude /etc/redis/scrutin.conf\n' >>/etc/redis/redis.conf; }

redis_answers() { REDISCLI_AUTH="$REDIS_PASSWORD" redis-cli -h 127.0.0.1 ping 2>/dev/null | grep -qx PONG; }
