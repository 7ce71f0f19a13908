export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
git init -q --bare -b main remote.git
branch=main
[ "$WAYOUT_CAUSE" = branch-has-another-name ] && branch=master
git init -q -b "$branch" app
cd app || exit 1
git remote add origin ../remote.git
echo "the work" > work.txt
if [ "$WAYOUT_CAUSE" = branch-has-another-name ]; then git add . && git commit -q -m "The work"; fi
case $WAYOUT_APPROACH in
  commit-first) git add . && git commit -q -m "The work"; git push -u origin main ;;
  push-head) git push -u origin HEAD ;;
  rename-branch) git branch -m "$branch" main; git push -u origin main ;;
  push-source-target) git push origin "$branch:main" ;;
  push-force) git push --force origin main ;;
  reinit) rm -rf .git; git init -q -b "$branch"; git remote add origin ../remote.git; git push -u origin main ;;
  *) git push -u origin main ;;
esac || exit 1
echo "remote has: $(git --git-dir=../remote.git log --all --format=%s)"
