# A merge of the feature branch, where both branches changed the same thing; or work to commit while such a merge lies there unfinished.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org GIT_MERGE_AUTOEDIT=no
generate() { echo "$(ls items | wc -l) items: $(ls items | tr '\n' ' ')" > index.txt; }
commit() { git add -A && git commit -q -m "$1"; }
git init -q -b main app && cd app || exit 1
mkdir items && touch items/pen && generate && echo draft > draft.txt
printf 'apples\n\nend\n' > list.txt; printf 'old\0logo' > logo.png; printf 'one\ntwo\nthree\nfour\n' > old.txt
commit Start && git switch -q -c feature
case $WAYOUT_CAUSE in
  both-edited | left-unfinished) sed -i 's/^apples$/apples, plums/' list.txt ;;
  generated-file) touch items/cup && generate ;;
  binary-file) printf 'new\0logo of the designer' > logo.png ;;
  both-added) echo plums > new.txt ;;
  one-deleted) sed -i 's/two/two, repaired/' old.txt ;;
esac
commit Theirs && git switch -q main
case $WAYOUT_CAUSE in
  both-edited | left-unfinished) sed -i 's/^apples$/apples, pears/; s/end/the end/' list.txt ;;
  generated-file) touch items/hat && generate ;;
  binary-file) printf 'old\0logo, cropped' > logo.png ;;
  both-added) echo pears > new.txt ;;
  one-deleted) { echo "# library"; cat old.txt; echo five; echo six; echo seven; echo eight; } > lib.txt; git rm -q old.txt ;;
esac
commit Ours
echo "a thought" >> draft.txt # in no commit yet
merge() { git merge "$@" feature; }
proceed() { git commit -q -m "Merge feature"; } # also what there is to do where the merge lies there unfinished
begin() { case $WAYOUT_CAUSE in left-unfinished) merge > /dev/null 2>&1; git commit -q -m "My work" ;; *) merge ;; esac; }
if [ -n "$WAYOUT_APPROACH" ]; then begin > /dev/null 2>&1; else begin; fi
case $WAYOUT_APPROACH in
  resolve-by-hand)
    case $WAYOUT_CAUSE in
      both-edited | left-unfinished) printf 'apples, pears, plums\n\nthe end\n' > list.txt; git add list.txt ;;
      both-added) printf 'pears\nplums\n' > new.txt; git add new.txt ;;
    esac; proceed ;;
  abort) git merge --abort && case $WAYOUT_CAUSE in left-unfinished) commit "My work" ;; *) merge ;; esac ;;
  take-one-side) file=$(git diff --name-only --diff-filter=U) && git checkout --theirs -- "$file" && git add "$file" && proceed ;;
  regenerate) generate && git add index.txt && proceed ;;
  decide-delete) sed -i 's/two/two, repaired/' lib.txt && git rm -q old.txt && git add lib.txt && proceed ;;
  add-everything) git add -A && proceed ;;
  delete-marker-lines) sed -i '/^<<<<<<<\|^=======$\|^>>>>>>>/d' list.txt index.txt; [ ! -f new.txt ] || sed -i '/^<<<<<<<\|^=======$\|^>>>>>>>/d' new.txt; git add -A && proceed ;;
  merge-strategy-option) git merge --abort; merge -X theirs ;;
  reset-hard) git reset -q --hard; case $WAYOUT_CAUSE in left-unfinished) commit "My work" ;; *) merge ;; esac ;;
  rerere) git config rerere.enabled true; git merge --abort; merge ;;
esac
[ ! -f .git/MERGE_HEAD ] && [ -z "$(git ls-files --unmerged)" ] || exit 1
[ "$WAYOUT_CAUSE" = left-unfinished ] || git merge-base --is-ancestor feature HEAD || exit 1
echo "nothing is unmerged"
