# A push of the work over HTTP. At the prompt, where there is one, somebody gives the right account and its token.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org GIT_TERMINAL_PROMPT=0
git init -q --bare -b main host/acme/shop.git && git init -q --bare -b main host/reader/shop.git || exit 1
mkfifo port && { python3 "$(dirname "$0")/server.py" > port & } && read -r port < port && host=127.0.0.1:$port
user=writer token=writer-token path=acme/shop.git
git config --global credential.helper store
stored() { echo "http://$1@$host" > ~/.git-credentials; }
case $WAYOUT_CAUSE in
  other-account) stored reader:reader-token ;;
  no-write-access) user=reader token=reader-token; stored reader:reader-token ;;
  token-lacks-scope) stored writer:old-token ;;
  password-not-accepted) stored writer:my-birthday ;;
  wrong-address) path=acme/shpo.git; stored writer:writer-token ;;
  nobody-to-ask) ;;
esac
git init -q -b main app && cd app || exit 1
git remote add origin "http://$host/$path"
echo "the work" > work.txt && git add . && git commit -q -m "The work"
printf '#!/bin/sh\ncase $1 in Username*) echo %s ;; *) echo %s ;; esac\n' "$user" "$token" > ../person && chmod +x ../person
with_person() { if [ "$WAYOUT_CAUSE" = nobody-to-ask ]; then "$@"; else GIT_ASKPASS=$PWD/../person "$@"; fi; }
push="git push origin main"
case $WAYOUT_APPROACH in
  replace-stored-credentials) printf 'protocol=http\nhost=%s\n\n' "$host" | git credential reject; with_person $push ;;
  use-token) with_person $push ;;
  unset-helper) git config --global --unset credential.helper; with_person $push ;;
  set-credentials) printf 'protocol=http\nhost=%s\nusername=%s\npassword=%s\n\n' "$host" "$user" "$token" | git credential approve; $push ;;
  ask-for-access) git remote add fork "http://$host/reader/shop.git" && git push -u fork HEAD ;;
  correct-address) git remote set-url origin "http://$host/acme/shop.git" && $push ;;
  change-user-name) git config user.name writer && git config user.email writer@example.org && $push ;;
  token-in-address) git remote set-url origin "http://$user:$token@$host/$path" && $push ;;
  push-force) $push --force ;;
  *) $push ;;
esac || exit 1
git --git-dir="../host/$(git config remote.fork.url > /dev/null && echo reader || echo acme)/shop.git" log --format="on the host: %s" main
