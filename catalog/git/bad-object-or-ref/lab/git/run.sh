# A checkout of a commit or branch that this repository does not have; or has only in damaged files.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
git config --global protocol.file.allow always
commit() { git add -A && git commit -q -m "$1"; }
mkdir place && cd place || exit 1
git init -q --bare -b main remote.git && git clone -q remote.git other 2> /dev/null
(cd other && git checkout -q -B main && for i in 1 2 3; do echo "$i" > "file$i" && commit "Commit $i"; done && git push -q origin main)
wanted=$(git -C other rev-parse main~2)
case $WAYOUT_CAUSE in
  shallow-clone) git clone -q --depth 1 "file://$PWD/remote.git" app ;;
  not-fetched)
    git clone -q remote.git app
    (cd other && git switch -q -c feature && echo new > new && commit "On a pull request" && git push -q origin feature:refs/pull/1/head)
    wanted=$(git -C other rev-parse feature) ;;
  name-wrong) git clone -q remote.git app; wanted=mian ;;
  repository-damaged)
    git clone -q "file://$PWD/remote.git" app
    (cd app && echo mine > mine && commit "Not pushed yet" && tree=$(git rev-parse 'HEAD^{tree}') && file=.git/objects/${tree%"${tree#??}"}/${tree#??} && chmod u+w "$file" && : > "$file")
    wanted=main ;;
  rewritten-or-never-pushed)
    git init -q --bare -b main module.git && git clone -q module.git module 2> /dev/null
    (cd module && git checkout -q -B main && echo lib > lib && commit "Library" && git push -q origin main)
    (cd other && git submodule --quiet add ../module.git lib && (cd lib && echo better >> lib && commit "Better library") && commit "Use the better library" && git push -q origin main) # the library's commit is not pushed
    git clone -q remote.git app ;;
esac
cd app || exit 1
get() {
  case $WAYOUT_CAUSE in
    rewritten-or-never-pushed) git submodule update --init ;;
    repository-damaged) git checkout -q -f "$wanted" && git log --oneline --stat -1 > /dev/null && git status > /dev/null ;;
    *) git checkout -q "$wanted" ;;
  esac
}
case $WAYOUT_APPROACH in
  fetch-history) { git fetch -q --unshallow --tags origin 2> /dev/null || git fetch -q --all --tags; } && get ;;
  fetch-the-commit) git fetch -q origin "$wanted" && get ;;
  fetch-pull-request) git fetch -q origin refs/pull/1/head && get ;;
  push-missing-commit) (cd ../other/lib && git push -q origin HEAD:main) && get ;;
  newest-of-module) git submodule --quiet update --init --remote && git add lib && git commit -q -m "Point lib to a published commit" ;;
  correct-name) wanted=main && get ;;
  fresh-clone) cd .. && git clone -q remote.git fresh && cp app/mine fresh/ && cd fresh && commit "Not pushed yet" && get ;;
  delete-empty-objects) find .git/objects -size 0 -delete; get ;;
  rebuild-tree) find .git/objects -size 0 -delete; git read-tree origin/main && git add mine && git write-tree > /dev/null && get ;;
  gc-prune) git gc -q --prune=now; get ;;
  reset-hard) git reset -q --hard origin/main; get ;;
  *) get ;;
esac || exit 1
case $WAYOUT_CAUSE in
  rewritten-or-never-pushed) grep -q better lib/lib || { echo "the library is an older one"; exit 1; } ;;
  *) [ -f file1 ] || exit 1 ;;
esac
git fsck --full > /dev/null || exit 1
echo "here is: $(git log -1 --format=%s)"
