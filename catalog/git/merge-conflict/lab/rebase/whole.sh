# What the branch must hold after all.
git() { command git --git-dir=app/.git "$@"; }
said="both sides are in, and both commits"
# Not done yet: then the branch is where it was.
if git branch --no-merged work | grep -q main; then git show work:list.txt | grep -q '^apples, pears$' && git cat-file -e work:more.txt && echo "$said"; exit; fi
git show work:list.txt | grep -q '^apples, pears, plums$' || exit 1
[ "$(git show work:list.txt | wc -l)" = 3 ] && git cat-file -e work:more.txt && [ "$(git log main..work --format=%s | grep -cx 'Pears\|More')" = 2 ] || exit 1
echo "$said"
