# A pull into a branch that has parted from the remote's. What was taken out of a commit on one side shall not come back from the other.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org GIT_MERGE_AUTOEDIT=no
commit() { git add -A && git commit -q -m "$1"; }
git init -q --bare -b main remote.git
git clone -q remote.git other 2> /dev/null
(cd other && git checkout -q -B main && echo readme > readme.txt && commit "Start" && git push -q origin main)
if [ "$WAYOUT_CAUSE" = remote-rewritten ]; then (cd other && echo secret > password.txt && echo theirs > theirs.txt && commit "Commit of another" && git push -q origin main); fi
git clone -q remote.git app
cd app || exit 1
case $WAYOUT_CAUSE in
  both-have-commits | only-fast-forward)
    (cd ../other && echo theirs > theirs.txt && commit "Commit of another" && git push -q origin main)
    echo "the work" > work.txt && commit "The work" ;;
  remote-rewritten) # others take the password out of their commit
    (cd ../other && git rm -q password.txt && git commit -q --amend -m "Commit of another" && git push -q --force origin main) ;;
  amended-after-push) # here it is one's own
    echo secret > password.txt && echo "the work" > work.txt && commit "The work" && git push -q origin main
    git rm -q password.txt && git commit -q --amend -m "The work" ;;
esac
[ "$WAYOUT_CAUSE" != only-fast-forward ] || git config pull.ff only
case $WAYOUT_APPROACH in
  pull-merge) git pull --no-rebase ;;
  pull-rebase) git pull --rebase ;;
  set-merge) git config pull.rebase false; git pull ;;
  set-rebase) git config pull.rebase true; git pull ;;
  set-ff-only) git config pull.ff only; git pull ;;
  reset-to-remote) git fetch -q && git reset -q --hard origin/main ;;
  push-force) git push -q --force origin main ;;
  force-with-lease) git fetch -q && git push -q --force-with-lease="main:$(git rev-parse origin/main)" origin main ;;
  fetch-only) git fetch ;;
esac || exit 1
git pull && git push -q origin main || exit 1
[ "$(git rev-parse HEAD)" = "$(git --git-dir=../remote.git rev-parse main)" ] && echo "here and the remote: the same"
