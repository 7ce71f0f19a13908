# A pull that brings a change of a file whose content here is in no commit. Beside it lies work that the message never names.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org GIT_MERGE_AUTOEDIT=no
lines() { for i in 1 2 3 4 5 6 7 8 9; do printf '%s %s%b\n' "$1" "$i" "$2"; done; }
git init -q --bare -b main remote.git
git clone -q remote.git other 2>/dev/null
file=app.txt
(cd other && git checkout -q -B main && mkdir config && lines line > app.txt && echo "a page" > page.txt && echo "port=1" > config/local.properties
  [ "$WAYOUT_CAUSE" != line-endings-or-file-mode ] || lines line '\r' > app.txt
  git add . && git commit -q -m "Start"
  [ "$WAYOUT_CAUSE" != line-endings-or-file-mode ] || { echo "*.txt text" > .gitattributes && git add .gitattributes && git commit -q -m "Attributes"; }
  git push -q origin main)
git clone -q remote.git app
cd app || exit 1
git config pull.rebase false
echo "half a page" > page.txt
echo "a thought" > notes.md
generate() { echo "port=$$" > config/local.properties; }
case $WAYOUT_CAUSE in
  uncommitted-changes) sed -i '1s/.*/my line/' app.txt ;;
  untracked-file-in-the-way) file=settings.env; echo "my line" > settings.env ;;
  hidden-local-version) sed -i '1s/.*/my line/' app.txt; git update-index --skip-worktree app.txt ;;
  machine-specific-file-tracked) file=config/local.properties; generate ;;
esac
change() { # what another commits meanwhile: "their line" in the file, at its end
  (cd ../other && git pull -q && case $WAYOUT_CAUSE in
    line-endings-or-file-mode) printf 'their line\r\n' >> app.txt ;;
    *) [ ! -f "$file" ] && [ "$WAYOUT_CAUSE" = machine-specific-file-tracked ] && exit 0; echo "their line $1" >> "$file" ;;
  esac; git -c core.safecrlf=false add . && git commit -q -m "Change $1" && git push -q origin main)
}
change 1
saved() { git add -A && git commit -q -m "WIP"; }
discard() { git restore --source=HEAD --staged --worktree "$file"; }
case $WAYOUT_APPROACH in
  commit-first) saved && git pull ;;
  stash-and-pop) git stash push -u -m "before pull" && git pull && git stash pop ;;
  stash-tracked-only) git stash && git pull && git stash pop ;;
  move-untracked-away) mv "$file" "$file.mine" && git pull ;;
  discard-changes) discard && git pull ;;
  reset-hard-clean) git reset -q --hard && git clean -fd && git pull ;;
  force) git pull -f ;;
  pull-rebase-autostash) git pull --rebase --autostash ;;
  unhide-file) git update-index --no-assume-unchanged "$file" && git update-index --no-skip-worktree "$file" && git stash push -m "local version" -- "$file" && git pull && git stash pop ;;
  normalise-line-endings) git add --renormalize "$file" && git commit -q -m "Normalise line endings" && git pull -X renormalize ;;
  stop-tracking) cp "$file" /tmp/mine && discard && git pull && git rm -q --cached "$file" && echo "$file" >> .gitignore && git add .gitignore &&
    git commit -q -m "Do not track local configuration" && git push -q origin HEAD:main && cp /tmp/mine "$file" ;;
  *) git pull ;;
esac || exit 1
# A program rewrites its file again, and others may change theirs again.
if [ "$WAYOUT_CAUSE" = machine-specific-file-tracked ]; then generate; change 2; git pull || exit 1; fi
git fetch -q && git merge-base --is-ancestor origin/main HEAD || exit 1
git ls-files --error-unmatch "$file" > /dev/null 2>&1 && { git show "HEAD:$file" | grep -q "their line" || exit 1; }
echo "pulled: their change is in"
