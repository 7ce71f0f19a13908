# Somebody else answers at that address, with a key of his own or with a stolen one. What is set in .ssh by now decides, and what every job does.
. "$(dirname "$0")/server.sh"
for file in known_hosts config; do cp ".ssh/$file" /tmp/ 2> /dev/null || : > "/tmp/$file"; done
cp every-job stolen /tmp/ 2> /dev/null
cd /tmp || exit 1
chmod 600 stolen 2> /dev/null
at=127.0.0.1 && grep -q "^Host vm-test" config && at=vm-test
ssh-keygen -q -t ed25519 -N '' -f own && : > authorized_keys
grep -q UserKnownHostsFile config || echo "UserKnownHostsFile /tmp/known_hosts" >> config
for key in own stolen; do
  [ -f "$key" ] || continue
  serve "/tmp/$key"
  [ ! -f every-job ] || sh every-job /tmp/known_hosts
  # Refused is he by our client; to let us in would be his to decide.
  ssh -F /tmp/config -o BatchMode=yes -p 2222 "$at" true > said 2>&1
  grep -q "Host key verification failed" said || { cat said; exit 1; }
  kill "$server" && wait "$server" 2> /dev/null
done
echo "the impostor is refused"
