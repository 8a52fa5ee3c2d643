#!/usr/bin/env bash
# A Debian machine of its own, with systemd as its first process, in namespaces of this machine: nothing that it does to
# its files, processes, ports or network is seen outside. For root, with debootstrap and nft installed.
#
#   machine.sh base FOLDER          makes the file system, unless it is there
#   machine.sh start FOLDER [INIT]  starts a machine with an empty layer over it; its first process's id is in FOLDER/pid
#   machine.sh stop FOLDER          and forgets its layer
set -euo pipefail

SUITE=trixie
MIRROR=http://deb.debian.org/debian
# Another number for a second machine beside the first one.
NUMBER="${SCRUTIN_INSTALL_TEST_NUMBER:-7}"
OUTSIDE="10.213.$NUMBER.1"
INSIDE="10.213.$NUMBER.2"
LINK="scrutin-test$NUMBER"
TABLE="scrutin_install_test_$NUMBER"
CGROUP="/sys/fs/cgroup/unified/scrutin-install-test-$NUMBER"
[ -d /sys/fs/cgroup/unified ] || CGROUP="/sys/fs/cgroup/scrutin-install-test-$NUMBER"

make_base() {
  local base="$1/base"
  if [ -e "$base/.complete" ]; then return 0; fi
  rm -rf "$base"
  mkdir -p "$base"
  debootstrap --variant=minbase --include=systemd,systemd-sysv,dbus,ca-certificates,iproute2,procps "$SUITE" "$base" "$MIRROR"
  # As this machine trusts, where it has more to trust than Debian.
  find /usr/local/share/ca-certificates -name '*.crt' -exec cp -t "$base/usr/local/share/ca-certificates" {} + 2>/dev/null || true
  chroot "$base" update-ca-certificates
  echo 'cafile=/etc/ssl/certs/ca-certificates.crt' >"$base/etc/npmrc"
  # What is written here need not outlive a power cut.
  echo force-unsafe-io >"$base/etc/dpkg/dpkg.cfg.d/unsafe-io"
  cp --remove-destination /etc/resolv.conf "$base/etc/resolv.conf"
  touch "$base/.complete"
}

# In the new namespaces: build /, and become its first process.
become() {
  local folder="$1" root="$1/root" device
  shift
  mount --make-rprivate /
  mount -t overlay overlay -o "lowerdir=$folder/base,upperdir=$folder/upper,workdir=$folder/work" "$root"
  mount -t proc proc "$root/proc"
  mount -t sysfs -o ro sysfs "$root/sys"
  mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup"
  mount -t tmpfs -o mode=755 tmpfs "$root/dev"
  for device in null zero full random urandom tty; do
    touch "$root/dev/$device"
    mount --bind "/dev/$device" "$root/dev/$device"
  done
  mkdir -p "$root/dev/pts" "$root/dev/shm"
  mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5 devpts "$root/dev/pts"
  ln -s pts/ptmx "$root/dev/ptmx"
  ln -s /proc/self/fd "$root/dev/fd"
  mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
  mount -t tmpfs -o mode=755 tmpfs "$root/run"
  hostname scrutin-test
  ip link set lo up
  cd "$root"
  mkdir -p .outside
  pivot_root . .outside
  umount -l /.outside
  exec env -i container=other PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"
}

# The child of unshare: the first process of the machine.
find_first_process() {
  local parent="$1" pid
  for _ in $(seq 1 100); do
    pid="$(pgrep --parent "$parent" | head -n 1 || true)"
    # Once its root is no longer ours.
    if [ -n "$pid" ] && [ "$(stat -Lc '%d:%i' "/proc/$pid/root" 2>/dev/null)" != "$(stat -Lc '%d:%i' /)" ]; then
      echo "$pid"
      return 0
    fi
    sleep 0.1
  done
  return 1
}

connect() {
  local pid="$1"
  ip link delete "$LINK" 2>/dev/null || true
  ip link add "$LINK" type veth peer name host0 netns "$pid"
  ip address add "$OUTSIDE/24" dev "$LINK"
  ip link set "$LINK" up
  nsenter -t "$pid" -n ip address add "$INSIDE/24" dev host0
  nsenter -t "$pid" -n ip link set host0 up
  nsenter -t "$pid" -n ip route add default via "$OUTSIDE"
  nft delete table ip "$TABLE" 2>/dev/null || true
  nft -f - <<RULES
table ip $TABLE {
  chain out { type nat hook postrouting priority srcnat; ip saddr $INSIDE masquerade; }
}
RULES
  cat /proc/sys/net/ipv4/ip_forward >"$2/ip_forward"
  echo 1 >/proc/sys/net/ipv4/ip_forward
}

start() {
  local folder="$1" unshare_pid pid
  shift
  [ "$#" -gt 0 ] || set -- /lib/systemd/systemd --log-target=console
  rm -rf "$folder/upper" "$folder/work"
  mkdir -p "$folder/upper" "$folder/work" "$folder/root" "$CGROUP"
  setsid "$0" inside "$folder" "$@" </dev/null >"$folder/console.log" 2>&1 &
  unshare_pid="$!"
  pid="$(find_first_process "$unshare_pid")" || {
    cat "$folder/console.log" >&2
    exit 1
  }
  echo "$pid" >"$folder/pid"
  connect "$pid" "$folder"
}

stop() {
  local folder="$1" pid
  pid="$(cat "$folder/pid" 2>/dev/null || true)"
  # The kernel ends all others of a namespace with its first process.
  if [ -n "$pid" ]; then kill -KILL "$pid" 2>/dev/null || true; fi
  ip link delete "$LINK" 2>/dev/null || true
  nft delete table ip "$TABLE" 2>/dev/null || true
  if [ -e "$folder/ip_forward" ]; then cat "$folder/ip_forward" >/proc/sys/net/ipv4/ip_forward; fi
  sleep 1
  rm -rf "$folder/upper" "$folder/work" "$folder/pid" "$folder/ip_forward"
}

case "${1:-}" in
base) make_base "$2" ;;
start) start "${@:2}" ;;
stop) stop "$2" ;;
inside)
  echo "$$" >"$CGROUP/cgroup.procs"
  exec unshare --pid --fork --mount --uts --ipc --net --cgroup --propagation private "$0" become "${@:2}"
  ;;
become) become "${@:2}" ;;
*)
  sed -n '2,8s/^# \?//p' "$0"
  exit 2
  ;;
esac
