# A push of three commits, the second of which has a file that is too large for the server; or which are too large together.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
here=$(cd "$(dirname "$0")" && pwd)
commit() { git add -A && git commit -q -m "$1"; }
fill() { head -c "$1" /dev/urandom > "$2"; }
git init -q --bare -b main remote.git && git clone -q remote.git app 2> /dev/null
cd app && git checkout -q -B main && echo start > start.txt && commit "Start" && git push -q origin main || exit 1
case $WAYOUT_CAUSE in
  server-pack-limit) git --git-dir=../remote.git config receive.maxInputSize 200k ;;
  *) cp "$here/pre-receive" ../remote.git/hooks/ && chmod +x ../remote.git/hooks/pre-receive ;;
esac
echo one > one.txt && commit "First"
case $WAYOUT_CAUSE in
  server-pack-limit) for i in 1 2 3 4; do fill 90000 "part$i.bin" && commit "Part $i"; done ;;
  *) fill 150000 big.bin && echo two > two.txt && commit "Second" ;;
esac
echo three > three.txt && commit "Third"
if [ "$WAYOUT_CAUSE" = deleted-but-in-history ]; then cp big.bin ../big.bin && git rm -q big.bin && git commit -q -m "Remove the big file"; fi
push="git push origin main"
case $WAYOUT_APPROACH in
  remove-from-history) [ ! -f big.bin ] || cp big.bin ../big.bin
    FILTER_BRANCH_SQUELCH_WARNING=1 git filter-branch --index-filter 'git rm -q --cached --ignore-unmatch big.bin' origin/main..HEAD > /dev/null
    echo big.bin >> .gitignore && commit "Ignore the big file"; [ ! -f ../big.bin ] || cp ../big.bin . ; $push ;;
  amend-last) git rm -q --cached big.bin; git commit -q --amend --no-edit; $push ;;
  squash) git reset -q --soft origin/main && git commit -q -m "First, second and third" && $push ;;
  delete-and-commit) git rm -q --ignore-unmatch big.bin part1.bin && git commit -q --allow-empty -m "Remove it" && $push ;;
  raise-server-limit) git --git-dir=../remote.git config receive.maxInputSize 100m; $push ;;
  push-in-parts) for one in $(git rev-list --reverse origin/main..HEAD); do git push -q origin "$one:refs/heads/main" || exit 1; done ;;
  raise-post-buffer) git config http.postBuffer 524288000; $push ;;
  no-verify) $push --no-verify ;;
  push-force) $push --force ;;
  *) $push ;;
esac || exit 1
echo "on the remote: $(git --git-dir=../remote.git ls-tree --name-only main one.txt three.txt | tr '\n' ' ')"
