# shellcheck shell=bash
# A release is a folder that never changes once it is there; `current` leads to the one that runs.

RELEASES=/opt/scrutin/releases
CURRENT=/opt/scrutin/current
PREVIOUS=/opt/scrutin/previous
KEPT_RELEASES=3

# What a release is made of. Nothing else of the checkout is looked at: no .env, no local data.
SOURCE_PARTS=(package.json package-lock.json .swcrc tsconfig.json apps libs db tools bench deploy install-home-prod)

pack_source() {
  tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=u+rwX,go=rX \
    --exclude=node_modules -C "$SOURCE" -cf - "${SOURCE_PARTS[@]}"
}

present_release() { release_behind "$CURRENT"; }
release_behind() { if [ -d "$1" ]; then readlink -f "$1"; fi; }

build_release() {
  step 'Release'
  local mark present version draft
  if "$DRY_RUN" && ! command -v node >/dev/null; then
    changed "build a release in $RELEASES"
    RELEASE="$RELEASES/dry-run"
    return 0
  fi
  mark="$(pack_source | sha256sum | cut -d' ' -f1)"
  present="$(present_release)"
  if [ -n "$present" ] && [ "$(value_in "$present/RELEASE" MARK)" = "$mark" ]; then
    RELEASE="$present"
    say "   ${RELEASE##*/} is what this checkout holds"
    return 0
  fi
  version="$(sed -n 's/^  "version": "\(.*\)",$/\1/p' "$SOURCE/package.json")-$(date -u +%Y%m%d%H%M%S)"
  RELEASE="$RELEASES/$version"
  changed "build $RELEASE"
  if "$DRY_RUN"; then return 0; fi
  rm -rf "$RELEASES"/*.draft
  draft="$RELEASE.draft"
  compile "$draft"
  keep_pages_of "$present" "$draft"
  printf 'VERSION=%s\nMARK=%s\n' "$version" "$mark" >"$draft/RELEASE"
  chown -R root:root "$draft"
  chmod -R u+rwX,go+rX,go-w "$draft"
  mv "$draft" "$RELEASE"
}

# By an account that owns nothing else, and without the install scripts of any package.
compile() {
  local draft="$1"
  install --directory --owner=scrutin --group=scrutin --mode=0755 "$draft"
  pack_source | as_builder "$draft" tar -xf - --no-same-owner
  say '   … npm packages'
  as_builder "$draft" npm ci --ignore-scripts --no-audit --no-fund --no-progress </dev/null >>"$LOG" 2>&1 ||
    build_failed 'npm ci'
  say '   … compiling'
  as_builder "$draft" npm run build </dev/null >>"$LOG" 2>&1 || build_failed 'npm run build'
  as_builder "$draft" npm prune --omit=dev --ignore-scripts --no-audit --no-fund --no-progress </dev/null >>"$LOG" 2>&1 ||
    build_failed 'npm prune'
  (cd "$draft" && rm -rf apps libs db tools bench .swcrc tsconfig.json dist/tools dist/bench dist/test)
}

as_builder() {
  local folder="$1"
  shift
  (cd "$folder" && umask 022 && HOME=/var/cache/scrutin npm_config_cache=/var/cache/scrutin/npm runuser -u scrutin -- "$@")
}

build_failed() {
  fail "$1 failed: $(tail -n 3 "$LOG")" "Its words are in $LOG. Nothing was switched: what ran before still runs." \
    'Is the npm registry reachable? Is the disk full (df -h)? Then run this again.'
}

# While two releases run beside each other, and in a tab that was opened before, a page of one asks for its own files. Their
# names carry the hash of what is inside, so both can lie together.
keep_pages_of() {
  local present="$1" draft="$2" name
  (cd "$draft/dist/web/assets" && find . -type f | sort) >"$draft/PAGES"
  if [ ! -f "$present/PAGES" ]; then return 0; fi
  while read -r name; do
    if [ ! -e "$draft/dist/web/assets/$name" ]; then
      install -D --mode=0644 "$present/dist/web/assets/$name" "$draft/dist/web/assets/$name"
    fi
  done <"$present/PAGES"
}

# From here on whatever is started is the new one.
switch_release() {
  local present
  present="$(present_release)"
  if [ "$present" = "$RELEASE" ]; then return 0; fi
  BEFORE="$present" BEFORE_THAT="$(release_behind "$PREVIOUS")"
  if [ -n "$present" ]; then put_link "$PREVIOUS" "$present"; fi
  put_link "$CURRENT" "$RELEASE"
}

# The new one does not work: as if it had never been there. Fails where there was none before.
switch_back() {
  [ -n "${BEFORE:-}" ] || return 1
  RELEASE="$BEFORE"
  put_link "$CURRENT" "$BEFORE"
  if [ -n "$BEFORE_THAT" ]; then put_link "$PREVIOUS" "$BEFORE_THAT"; else rm -f "$PREVIOUS"; fi
}

remove_old_releases() {
  local folder kept=0
  while read -r folder; do
    if [ "$folder" = "$(present_release)" ] || [ "$folder" = "$(release_behind "$PREVIOUS")" ]; then continue; fi
    kept=$((kept + 1))
    if [ "$kept" -gt $((KEPT_RELEASES - 2)) ]; then change "remove the old release ${folder##*/}" rm -rf "$folder"; fi
  done < <(find "$RELEASES" -mindepth 1 -maxdepth 1 -type d ! -name '*.draft' 2>/dev/null | sort -r)
}
