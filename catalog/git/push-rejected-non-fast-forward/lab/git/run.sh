# A push to a branch that the remote will not move to what is pushed.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org GIT_MERGE_AUTOEDIT=no
commit() { git add -A && git commit -q -m "$1"; }
another() { (cd ../other && git pull -q origin main && echo more >> other.txt && commit "Commit of another $1" && git push -q origin main); }
git init -q --bare -b main remote.git
git clone -q remote.git other 2> /dev/null
(cd other && git checkout -q -B main && echo readme > readme.txt && commit "Start" && git push -q origin main)
if [ "$WAYOUT_CAUSE" = unrelated-histories ]; then git init -q -b main app && git -C app remote add origin "$PWD/remote.git"; else git clone -q remote.git app; fi
cd app || exit 1
branch=main push="git push origin main"
echo "the work" > work.txt
case $WAYOUT_CAUSE in
  remote-has-new-commits) commit "The work"; another 1 ;;
  unrelated-histories) commit "The work" ;;
  pushed-branch-is-stale)
    another 1; branch=feature push="git push"
    git config push.default matching
    git switch -q -c feature && git push -q origin feature && commit "The work" ;;
  history-rewritten-locally | server-forbids-rewriting | lease-is-stale)
    another 0; git pull -q origin main
    # A password goes along by mistake, is pushed, and is then taken out of the commit.
    echo secret > password.txt && commit "The work" && git push -q origin main
    [ "$WAYOUT_CAUSE" != lease-is-stale ] || another 1
    git rm -q password.txt && git commit -q --amend -m "The work" ;;
esac
case $WAYOUT_CAUSE in
  server-forbids-rewriting) git --git-dir=../remote.git config receive.denyNonFastForwards true; push="git push --force origin main" ;;
  lease-is-stale) push="git push --force-with-lease origin main" ;;
esac
case $WAYOUT_APPROACH in
  pull-rebase) git fetch -q origin && git rebase origin/main && $push ;;
  merge-then-push) git pull --no-rebase origin main && $push ;;
  force-with-lease) git fetch -q origin; git log --oneline "HEAD..origin/$branch"; git push --force-with-lease="$branch:$(git rev-parse "origin/$branch")" origin "$branch" ;;
  bare-lease) git push --force-with-lease origin "$branch" ;;
  lease-after-fetch) git fetch -q origin; git push --force-with-lease origin "$branch" ;;
  take-their-commits-over) git fetch -q origin && git cherry-pick "$(git rev-parse "HEAD@{1}")..origin/main" && git push --force-with-lease="main:$(git rev-parse origin/main)" origin main ;;
  push-force) if [ "$WAYOUT_CAUSE" = pushed-branch-is-stale ]; then git push --force; else git push --force origin "$branch"; fi ;;
  allow-unrelated) git pull --no-rebase --allow-unrelated-histories origin main && $push ;;
  push-new-branch) git push origin HEAD:refs/heads/review ;;
  new-commit-instead) git fetch -q origin && git reset -q --soft origin/main && git commit -q -m "Take the file out" && git push origin main ;;
  push-one-branch) git push origin feature ;;
  reset-hard) git fetch -q origin && git reset -q --hard origin/main && $push ;;
  *) $push ;;
esac || exit 1
[ -f work.txt ] || { echo "the work is gone from here"; exit 1; }
git --git-dir=../remote.git branch --contains "$(git rev-parse HEAD)" | grep -q . && echo "the branch with the work is on the remote"
