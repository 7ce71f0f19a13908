export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org GIT_MERGE_AUTOEDIT=no
git init -q --bare -b main remote.git
git clone -q remote.git other 2>/dev/null
(cd other && git checkout -q -B main && echo readme > README && git add . && git commit -q -m "Commit of another" && git push -q origin main)
if [ "$WAYOUT_CAUSE" = git-folder-recreated ]; then
  git clone -q remote.git app && rm -rf app/.git
fi
git init -q -b main app
cd app || exit 1
git remote add origin ../remote.git
echo "the work" > work.txt
git add . && git commit -q -m "The work"
pull="git pull --no-rebase origin main"
case $WAYOUT_APPROACH in
  allow-unrelated) $pull --allow-unrelated-histories && git push origin main ;;
  clone-and-copy) git clone -q ../remote.git ../fresh && cp work.txt ../fresh/ && cd ../fresh && git add . && git commit -q -m "The work" && git push origin main ;;
  rebase-onto-remote) git pull --rebase origin main && git push origin main ;;
  unshallow) git fetch --unshallow origin; $pull && git push origin main ;;
  force-push) git push --force origin main ;;
  *) $pull && git push origin main ;;
esac || exit 1
echo "main has: $(git --git-dir=../remote.git ls-tree --name-only main work.txt)"
