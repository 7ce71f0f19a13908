# Two commits of mine are put on top of what others did meanwhile; the first of them changed the line that they changed.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org GIT_EDITOR=true
commit() { git add -A && git commit -q -m "$1"; }
git init -q -b main app && cd app || exit 1
printf 'apples\n\nend\n' > list.txt && commit Start
git switch -q -c work
sed -i 's/^apples$/apples, pears/' list.txt && commit "Pears"
echo more > more.txt && commit "More"
git switch -q main && sed -i 's/^apples$/apples, plums/' list.txt && commit "Plums" && git switch -q work
[ "$WAYOUT_CAUSE" != left-unfinished ] || git rebase main > /dev/null 2>&1
if [ -n "$WAYOUT_APPROACH" ]; then git rebase main > /dev/null 2>&1; else git rebase main; fi
resolved() { printf 'apples, pears, plums\n\nend\n' > list.txt && git add list.txt; }
case $WAYOUT_APPROACH in
  resolve-by-hand) resolved && git rebase --continue ;;
  abort) git rebase --abort; git rebase main ;;
  take-one-side) git checkout --theirs -- list.txt && git add list.txt && git rebase --continue ;;
  rebase-skip) git rebase --skip ;;
  add-everything) git add -A && git rebase --continue ;;
  continue-only) git rebase --continue ;;
  merge-instead) git rebase --abort; git merge main || { resolved && git commit -q -m "Merge main"; } ;;
  reset-hard) git reset -q --hard; git rebase --continue ;;
  quit) git rebase --quit; git switch -q -f work && git rebase main ;;
esac
[ ! -d .git/rebase-merge ] && [ -z "$(git ls-files --unmerged)" ] && git merge-base --is-ancestor main work && [ "$(git branch --show-current)" = work ] || exit 1
echo "work is on top of main"
