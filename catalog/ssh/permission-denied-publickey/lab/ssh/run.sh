# A login at a server that takes keys only. What is registered there is authorized_keys.
. "$(dirname "$0")/server.sh"
mkdir .ssh && chmod 700 .ssh
key() { ssh-keygen -q -N '' -f "$@"; }
register() { cat "$1.pub" >> authorized_keys; }
option() { echo "$1" >> .ssh/config; }
agent() { eval "$(ssh-agent -s)" > /dev/null; }
own=.ssh/id_ed25519 as=lab setting=
key someone-else -t ed25519 && register someone-else
case $WAYOUT_CAUSE in
  no-key-offered) own=.ssh/work_ed25519; key $own -t ed25519; register $own ;; # a name that is not tried by itself
  key-not-registered) key $own -t ed25519 ;;
  wrong-user-or-account) key $own -t ed25519; register $own; as=dev ;;
  private-key-unusable) key $own -t ed25519; register $own; chmod 644 $own ;;
  agent-refuses) key own -t ed25519; register own; agent; ssh-add -q -c own; own=own ;; # it asks before each use, and nobody sees that
  too-many-keys) key $own -t ed25519; register $own; agent; for i in 1 2 3 4 5 6 7; do key "other$i" -t ed25519; ssh-add -q "other$i"; done ;;
  algorithm-refused) own=.ssh/id_rsa; key $own -t rsa; register $own; setting="PubkeyAcceptedAlgorithms ssh-rsa,ssh-ed25519" ;; # as an old server
esac
# shellcheck disable=SC2086
serve ${setting:+"$setting"}
ssh-keyscan -p 2222 127.0.0.1 > .ssh/known_hosts 2> /dev/null
case $WAYOUT_APPROACH in
  make-and-register-key) [ -f .ssh/id_ed25519 ] || key .ssh/id_ed25519 -t ed25519; register .ssh/id_ed25519 ;;
  make-new-key) rm -f .ssh/id_ed25519*; key .ssh/id_ed25519 -t ed25519 ;; # and not registered
  name-key-in-config) option "Host server"; option "HostName 127.0.0.1"; option "User lab"; option "IdentityFile ~/$own"; option "IdentitiesOnly yes"; as=; at=server ;;
  fix-key-file) chmod 600 $own ;;
  chmod-777) chmod -R 777 .ssh ;;
  add-to-agent) [ -n "$SSH_AUTH_SOCK" ] || agent; ssh-add -q $own ;;
  reload-without-confirmation) ssh-add -q -d $own; ssh-add -q $own ;;
  clear-agent) ssh-add -q -D ;;
  modern-key) key .ssh/id_ed25519 -t ed25519; register .ssh/id_ed25519 ;;
  disable-checking) option "StrictHostKeyChecking no" ;;
esac
ssh -o BatchMode=yes -p 2222 "${as:+$as@}${at:-127.0.0.1}" echo "logged in"
