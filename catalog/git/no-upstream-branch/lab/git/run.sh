# Work on a branch is to go to the remote by `git push`; another branch has something unfinished that is to stay here.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
commit() { echo "$1" > "$1.txt" && git add -A && git commit -q -m "$1"; }
git init -q --bare -b main remote.git
git clone -q remote.git app 2> /dev/null
cd app || exit 1
git checkout -q -B main && commit start && git push -q -u origin main && git branch -q other && git push -q -u origin other
git checkout -q other && commit unfinished && git checkout -q main
case $WAYOUT_CAUSE in
  new-branch) git checkout -q --no-track -b feature && commit work ;;
  upstream-not-set) git checkout -q --no-track -b feature && git push -q origin feature && commit work ;;
  detached-head) git checkout -q --detach && commit work ;;
esac
case $WAYOUT_APPROACH in
  push-set-upstream) git push -u origin HEAD ;;
  set-upstream-to) git fetch -q && git branch --set-upstream-to=origin/feature feature ;;
  auto-setup-remote) git config push.autoSetupRemote true ;;
  switch-to-branch) git switch -q -c feature && git push -q -u origin HEAD ;;
  checkout-main) git checkout -q main ;;
  push-default-matching) git config push.default matching ;;
esac
git push || exit 1
git --git-dir=../remote.git log --all --format=%s | grep -qx work && echo "the remote has the work"
