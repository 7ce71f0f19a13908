# What the other was about to commit: done, or still lying there to be committed; and an index that belongs to the files.
git() { command git --git-dir=app/.git --work-tree=app "$@"; }
[ "$WAYOUT_CAUSE" != held-by-a-running-process ] || git log --format=%s | grep -qx "Their page" || exit 1
for file in one.txt page.txt; do git cat-file -e "main:$file" || exit 1; done
case $WAYOUT_CAUSE in
  left-by-a-dead-process) grep -q more app/page.txt || exit 1 ;;
  *) ! GIT_OPTIONAL_LOCKS=0 git status --short | grep -v '^??' | grep . || exit 1 ;;
esac
echo "all commits and files are there"
