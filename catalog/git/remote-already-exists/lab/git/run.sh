# Work is to go to one's own repository; the name `origin` stands for another one.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
commit() { echo "$1" > "$1.txt" && git add -A && git commit -q -m "$1"; }
git init -q --bare -b main theirs.git && git init -q --bare -b main mine.git
git clone -q theirs.git start 2> /dev/null && (cd start && git checkout -q -B main && commit start && git push -q origin main)
case $WAYOUT_CAUSE in
  cloned-from-elsewhere) git clone -q theirs.git app && cd app || exit 1 ;;
  added-before) git init -q -b main app && cd app && git remote add origin ../theirs.git && git fetch -q && git reset -q --hard origin/main || exit 1 ;;
esac
commit work
case $WAYOUT_APPROACH in
  set-url) git remote set-url origin ../mine.git ;;
  add-other-name) git remote rename origin upstream && git remote add origin ../mine.git ;;
  remove-and-add) git remote remove origin && git remote add origin ../mine.git ;;
  push-anyway) git remote add origin ../mine.git || true ;;
  init-again) git init -q && git remote add origin ../mine.git ;;
  *) git remote add origin ../mine.git ;;
esac || exit 1
git push -q -u origin main || exit 1
git --git-dir=../mine.git log --all --format=%s 2> /dev/null | grep -qx work && echo "mine has the work"
