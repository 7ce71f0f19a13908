# A login by a job that cannot ask anybody. The operator publishes the fingerprint of the server's host key.
. "$(dirname "$0")/server.sh"
mkdir .ssh && ssh-keygen -q -t ed25519 -N '' -f .ssh/id_ed25519 && cp .ssh/id_ed25519.pub authorized_keys
for key in host old; do ssh-keygen -q -t ed25519 -N '' -f "$key"; done
entry() { echo "$1$2 $(cut -d ' ' -f 1,2 "$3.pub")"; }
at=127.0.0.1 name='[127.0.0.1]:2222'
case $WAYOUT_CAUSE in
  host-not-known) : > .ssh/known_hosts ;;
  server-reinstalled | another-machine-at-the-name) entry "" "$name" old > .ssh/known_hosts ;;
  key-revoked) { entry "@revoked " "$name" host; entry "" "$name" host; } > .ssh/known_hosts
    cp host stolen && chmod 644 stolen ;; # somebody has a copy of it
esac
entry "" "git.example.com" old >> .ssh/known_hosts # of another server
serve "$PWD/host"
published=$(ssh-keygen -lf host.pub | cut -d ' ' -f 2)
verified() { # what answers, if it is what the operator publishes
  ssh-keyscan -p 2222 -t ed25519 127.0.0.1 > scanned 2> /dev/null && [ "$(ssh-keygen -lf scanned | cut -d ' ' -f 2)" = "$published" ] && cat scanned >> .ssh/known_hosts
}
option() { echo "$1" >> .ssh/config; }
case $WAYOUT_APPROACH in
  add-verified-key) verified ;;
  remove-old-key) ssh-keygen -q -f .ssh/known_hosts -R "$name" > /dev/null 2>&1; verified ;;
  disable-checking) option "StrictHostKeyChecking no"; option "UserKnownHostsFile /dev/null" ;;
  disable-checking-only) option "StrictHostKeyChecking no" ;;
  accept-new) option "StrictHostKeyChecking accept-new" ;;
  blind-keyscan) echo 'ssh-keyscan -p 2222 127.0.0.1 >> "$1" 2> /dev/null' > every-job; sh every-job .ssh/known_hosts ;;
  delete-known-hosts) rm .ssh/known_hosts ;;
  separate-alias) at=vm-test; option "Host vm-test"; option "HostName 127.0.0.1"; option "HostKeyAlias vm-test"; verified; sed -i '$s/^[^ ]*/vm-test/' .ssh/known_hosts ;;
  new-user-key) rm .ssh/id_ed25519*; ssh-keygen -q -t ed25519 -N '' -f .ssh/id_ed25519 && cp .ssh/id_ed25519.pub authorized_keys ;;
  remove-revocation) sed -i '/^@revoked/d' .ssh/known_hosts ;;
  new-host-key) # the operator gives the server a new key, and publishes its fingerprint
    kill "$server"; sleep 1; rm host host.pub; ssh-keygen -q -t ed25519 -N '' -f host; serve "$PWD/host"
    published=$(ssh-keygen -lf host.pub | cut -d ' ' -f 2); sed -i '/^\[127/d' .ssh/known_hosts; verified ;;
esac
chmod 755 .ssh
ssh -o BatchMode=yes -p 2222 "$at" echo "logged in"
