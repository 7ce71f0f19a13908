# Work on a project that has a history and a remote; where the command runs, git finds no repository.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
git config --global init.defaultBranch main
mkdir place && cd place || exit 1
commit() { git add -A && git commit -q -m "$1"; }
git init -q --bare remote.git
git clone -q remote.git app 2> /dev/null
(cd app && git checkout -q -B main && echo one > one.txt && commit "Start" && git push -q -u origin main && echo two > two.txt && commit "Not pushed yet")
folder=app
case $WAYOUT_CAUSE in
  outside-the-repository) folder=. ;;
  no-repository-yet) mkdir unpacked && cp app/*.txt unpacked/ && (cd app && git push -q) && rm -rf app && mv unpacked app ;; # an archive has no .git
  git-folder-missing-or-damaged) rm app/.git/HEAD ;;
  pointer-to-nowhere) git -C app worktree add -q ../feature && mv app moved && folder=feature ;;
esac
top=$PWD
cd "$folder" || exit 1
echo "the work" > work.txt
again() { git clone -q "$top/remote.git" "$top/fresh" && for file in *.txt; do cp "$file" "$top/fresh/"; done; cd "$top/fresh" || exit 1; }
case $WAYOUT_APPROACH in
  change-folder) mv work.txt app/ && cd app || exit 1 ;;
  git-init) git init -q ;;
  reinit) rm -rf .git; git init -q && git remote add origin "$top/remote.git" ;;
  clone-again) again ;;
  repair-pointer) git -C "$top/moved" worktree repair "$PWD" ;;
  cross-filesystem) export GIT_DISCOVERY_ACROSS_FILESYSTEM=1 ;;
  create-head) mkdir -p .git/refs/heads .git/objects && echo "ref: refs/heads/main" > .git/HEAD ;;
  safe-directory) git config --global --add safe.directory '*' ;;
esac
commit "The work" && git push -q origin HEAD:main || exit 1
git --git-dir="$top/remote.git" log --format="on the remote: %s" main
