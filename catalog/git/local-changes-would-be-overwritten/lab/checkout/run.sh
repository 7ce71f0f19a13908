# A switch to the release branch, whose version of a file is another one, with content that is in no commit.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
lines() { for i in 1 2 3 4 5 6 7 8 9; do echo "$1 $i"; done; }
git init -q -b main app
cd app || exit 1
lines line > app.txt && echo "a page" > page.txt && git add . && git commit -q -m "Start"
git switch -q -c release
echo "their line" >> app.txt
[ "$WAYOUT_CAUSE" != untracked-file-in-the-way ] || echo "their line" > settings.env
git add . && git commit -q -m "Release" && git switch -q main
echo "half a page" > page.txt
case $WAYOUT_CAUSE in
  uncommitted-changes) file=app.txt; sed -i '1s/.*/my line/' app.txt ;;
  hidden-local-version) file=app.txt; sed -i '1s/.*/my line/' app.txt; git update-index --assume-unchanged app.txt ;;
  untracked-file-in-the-way) file=settings.env; echo "my line" > settings.env ;;
esac
case $WAYOUT_APPROACH in
  commit-first) git add -A && git commit -q -m "WIP" && git checkout release ;;
  stash-and-pop) git stash push -q -u && git checkout release && git stash pop ;;
  checkout-merge) git checkout -m release ;;
  checkout-force) git checkout -f release ;;
  switch-instead) git switch release ;;
  move-untracked-away) mv "$file" "$file.mine" && git checkout release ;;
  unhide-file) git update-index --no-assume-unchanged "$file" && git update-index --no-skip-worktree "$file" && git stash push -q -- "$file" && git checkout release && git stash pop ;;
  *) git checkout release ;;
esac || exit 1
echo "on $(git branch --show-current), where the file says: $(grep "their line" "$file")"
