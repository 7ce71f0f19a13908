# A job whose folder was made by another user (root made this one; in a container it is a mount or a checkout), or that comes upon a bare repository.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
start() { git init -q "$@" .; }
made=$PWD
# Elsewhere on the machine lies a repository that runs a program as soon as git works in it.
mkdir trap && (cd trap && start && git config core.fsmonitor "echo caught; false") && mkdir -p trap/bare && git init -q --bare trap/bare/inner.git
case $WAYOUT_CAUSE in
  bare-repositories-forbidden)
    mkdir place && cd place && git init -q -b main seed && (cd seed && echo one > one && git add . && git commit -q -m Start) && git clone -q --bare seed app.git
    git config --global safe.bareRepository explicit; cd app.git || exit 1 ;;
  container-or-ci)
    start -b main && echo one > one && git --git-dir=.git --work-tree=. add one && git --git-dir=.git commit -q -m Start ;;
esac
look() { git "$@" log --format="the log says: %s" && git "$@" status --short > /dev/null; }
case $WAYOUT_APPROACH in
  add-safe-directory) git config --global --add safe.directory "$made"; look ;;
  wildcard) git config --global --add safe.directory '*'; look ;;
  once) look -c safe.directory="$made" ;;
  name-git-dir) look --git-dir=.git --work-tree=. ;;
  chown-folder) chown "$(id -u):$(id -g)" . ; look ;;
  own-copy) mkdir own && cp -r .git one own/ && cd own && look ;;
  chmod-777) chmod -R 777 . 2> /dev/null; look ;;
  config-local) git config --local --add safe.directory "$made" 2> /dev/null || printf '[safe]\n\tdirectory = %s\n' "$made" >> .git/config; look ;;
  allow-bare) git --git-dir=. log --format="the log says: %s" ;;
  unset-bare-setting) git config --global --unset safe.bareRepository; git log --format="the log says: %s" ;;
  *) if [ "$WAYOUT_CAUSE" = bare-repositories-forbidden ]; then git log --format="the log says: %s"; else look; fi ;;
esac
