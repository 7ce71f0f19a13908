# Work that is to get onto the remote's main, or a release that is to get there as a tag; what is pushed does not exist under that name.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
git init -q --bare -b main remote.git
branch=main source=main target=heads/main
case $WAYOUT_CAUSE in
  branch-has-another-name) branch=master ;;
  name-misspelled) branch=release source=relaese target=heads/release ;;
  tag-not-created) source=v1.0 target=tags/v1.0 ;;
esac
git init -q -b "$branch" app
cd app || exit 1
git remote add origin ../remote.git
echo "the work" > work.txt
commit() { git add . && git commit -q -m "The work"; }
[ "$WAYOUT_CAUSE" = no-commit-yet ] || commit
case $WAYOUT_APPROACH in
  commit-first) commit; git push -u origin "$source" ;;
  push-head) git push -u origin HEAD ;;
  rename-branch) git branch -m "$branch" "$source"; git push -u origin "$source" ;;
  push-source-target) git push origin "$branch:${target#*/}" ;;
  create-tag) git tag "$source"; git push origin "$source" ;;
  push-force) git push --force origin "$source" ;;
  reinit) rm -rf .git; git init -q -b "$branch"; git remote add origin ../remote.git; git push -u origin "$source" ;;
  *) git push -u origin "$source" ;;
esac || exit 1
echo "$target on the remote: $(git --git-dir=../remote.git log -1 --format=%s "refs/$target" 2>/dev/null || echo nothing)"
