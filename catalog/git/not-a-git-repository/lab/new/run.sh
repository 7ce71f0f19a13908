# The first commit of a new project.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
git config --global init.defaultBranch main
mkdir place && cd place || exit 1
mkdir app && echo "a letter" > letter.txt && cd app || exit 1
echo "the work" > work.txt
case $WAYOUT_APPROACH in
  git-init) git init -q ;;
  git-init-above) cd .. && git init -q && cd app || exit 1 ;;
  create-head) mkdir -p .git/refs/heads .git/objects && echo "ref: refs/heads/main" > .git/HEAD ;;
  safe-directory) git config --global --add safe.directory '*' ;;
esac
git add -A && git commit -q -m "First commit" && cd .. && git add -A 2> /dev/null
cd app && git log --format="committed: %s" || exit 1
