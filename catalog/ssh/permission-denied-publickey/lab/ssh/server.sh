# A real sshd on loopback, run by the cell's own user.
serve() { # more of its settings, one an argument
  ssh-keygen -q -t ed25519 -N '' -f host
  printf '%s\n' "Port 2222" "ListenAddress 127.0.0.1" "HostKey $PWD/host" "PidFile none" "UsePAM no" "StrictModes no" "PasswordAuthentication no" \
    "KbdInteractiveAuthentication no" "AuthorizedKeysFile $PWD/authorized_keys" "$@" > sshd_config
  /usr/sbin/sshd -D -e -f "$PWD/sshd_config" 2> sshd.log &
  for _ in $(seq 100); do ssh-keyscan -T 1 -p 2222 127.0.0.1 2> /dev/null | grep -q . && return; sleep 0.1; done
  cat sshd.log >&2
  exit 1
}
