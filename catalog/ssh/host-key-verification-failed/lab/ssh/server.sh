# A real sshd on loopback, run by the cell's own user, under the host key that is given.
serve() {
  printf '%s\n' "Port 2222" "ListenAddress 127.0.0.1" "HostKey $1" "PidFile none" "UsePAM no" "StrictModes no" "PasswordAuthentication no" \
    "AuthorizedKeysFile $PWD/authorized_keys" > "$PWD/sshd_config"
  /usr/sbin/sshd -D -e -f "$PWD/sshd_config" 2> "$PWD/sshd.log" &
  server=$!
  for _ in $(seq 100); do ssh-keyscan -T 1 -p 2222 127.0.0.1 2> /dev/null | grep -q . && return; sleep 0.1; done
  cat "$PWD/sshd.log" >&2
  exit 1
}
