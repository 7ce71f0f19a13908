# What the last commit of main must hold after all.
git() { command git --git-dir=app/.git "$@"; }
has() { git show "main:$1" | grep -q "$2" || exit 1; }
kept() { grep -q "a thought" app/draft.txt || git grep -q "a thought" main && echo "both sides are in, and what was in no commit"; }
# Not merged yet: then feature is where it was.
if [ "$WAYOUT_CAUSE" != left-unfinished ] && git branch --no-merged main | grep -q feature; then kept; exit; fi
! git grep -qE '^(<<<<<<<|>>>>>>>)' main || exit 1
case $WAYOUT_CAUSE in
  both-edited) has list.txt '^apples, pears, plums$'; has list.txt '^the end$'; [ "$(git show main:list.txt | wc -l)" = 3 ] || exit 1 ;;
  left-unfinished) has list.txt pears; has list.txt '^the end$'; git show main:list.txt | grep -q plums || git branch --no-merged main | grep -q feature || exit 1 ;;
  generated-file) has index.txt '^3 items: cup hat pen $' ;;
  binary-file) git show main:logo.png | grep -qa designer || exit 1 ;;
  both-added) has new.txt pears; has new.txt plums ;;
  one-deleted) has lib.txt 'two, repaired'; ! git cat-file -e main:old.txt 2> /dev/null || exit 1 ;;
esac
kept
