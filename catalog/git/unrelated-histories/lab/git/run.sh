# Work in a clone that shares no commit with the remote, or lacks the one that they share.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org GIT_MERGE_AUTOEDIT=no
remote() { # name: a bare repository with a commit of another in it
  git init -q --bare -b main "$1.git"
  git clone -q "$1.git" "$1-other" 2>/dev/null
  (cd "$1-other" && git checkout -q -B main && echo "$1" > "about-$1" && git add . && git commit -q -m "Commit of another" && git push -q origin main)
}
remote remote
case $WAYOUT_CAUSE in
  git-folder-recreated) git clone -q remote.git app && rm -rf app/.git && git init -q -b main app && git -C app remote add origin ../remote.git ;;
  both-initialised) git init -q -b main app && git -C app remote add origin ../remote.git ;;
  wrong-remote) remote billing; git init -q -b main app && git -C app remote add origin ../billing.git
    git -C app fetch -q ../remote.git main && git -C app reset -q --hard FETCH_HEAD ;;
  history-rewritten)
    # Others had committed a password; they began the history anew without it, after the clone.
    (cd remote-other && echo secret > password.txt && git add . && git commit -q -m "Password" && git push -q origin main)
    git clone -q remote.git app
    (cd remote-other && git checkout -q --orphan clean && git rm -q -f password.txt && git commit -q -m "Commit of another" && git push -q --force origin clean:main) ;;
  shallow-clone)
    # The work began on an older commit; the clone has only the newest one of the branch, and so not where the two parted.
    git clone -q remote.git app && (cd app && git switch -q -c work && echo start > start.txt && git add . && git commit -q -m "Start" && git push -q origin work)
    (cd remote-other && echo more >> about-remote && git commit -q -a -m "Later commit of another" && git push -q origin main)
    rm -rf app && git clone -q --depth 1 --branch work "file://$PWD/remote.git" app ;;
esac
cd app || exit 1
echo "the work" > work.txt
git add . && git commit -q -m "The work"
pull="git pull --no-rebase origin main" push="git push origin HEAD:main"
case $WAYOUT_APPROACH in
  allow-unrelated) $pull --allow-unrelated-histories && $push ;;
  clone-and-copy) git clone -q ../remote.git ../fresh && cp work.txt ../fresh/ && cd ../fresh && git add . && git commit -q -m "The work" && $push ;;
  rebase-onto-remote) git pull --rebase origin main && $push ;;
  correct-remote) git remote set-url origin ../remote.git && $pull && $push ;;
  unshallow) git fetch --unshallow origin; git fetch origin "+refs/heads/*:refs/remotes/origin/*"; $pull && $push ;;
  force-push) git push --force origin HEAD:main ;;
  *) $pull && $push ;;
esac || exit 1
url=$(git remote get-url origin)
echo "main of origin has: $(git --git-dir="${url#file://}" ls-tree --name-only main work.txt)"
