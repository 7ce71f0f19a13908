# A commit, while a lock file lies in the repository: left by a git that died, or held by one whose editor is still open.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
git init -q -b main app && cd app || exit 1
echo one > one.txt && echo page > page.txt && git add . && git commit -q -m "Start"
case $WAYOUT_CAUSE in
  left-by-a-dead-process) # killed in the middle of its work
    echo more >> page.txt
    printf '#!/bin/sh\ntouch ../open\nexec sleep 30\n' > ../editor && chmod +x ../editor
    GIT_EDITOR=$PWD/../editor git commit -q -a & other=$!
    until [ -f ../open ]; do sleep 0.1; done
    kill -KILL "$other"; wait "$other" 2> /dev/null ;;
  held-by-a-running-process)
    echo "half a page" > page.txt
    printf '#!/bin/sh\ntouch ../open\nsleep 4\necho "Their page" > "$1"\n' > ../editor && chmod +x ../editor
    GIT_EDITOR=$PWD/../editor git commit -q -a 2> ../other.log & other=$!
    until [ -f ../open ]; do sleep 0.1; done ;;
esac
echo note > note.txt
work() { git add note.txt && git commit -q -m "My note" -- note.txt; }
case $WAYOUT_APPROACH in
  remove-lock) rm .git/index.lock && work ;;
  check-then-remove) # nothing is removed as long as a git is at work in here
    while [ -d "/proc/$other" ] && grep -qz git "/proc/$other/cmdline" 2> /dev/null; do sleep 0.5; done
    rm -f .git/index.lock; work ;;
  wait-and-retry) for _ in 1 2 3 4 5 6 7 8; do work 2> ../tries && break; sleep 1; done; git log --format=%s | grep -qx "My note" || { cat ../tries >&2; false; } ;;
  kill-git) kill "$other" 2> /dev/null; sleep 1; work ;;
  kill-and-remove) kill -KILL "$other" 2> /dev/null; sleep 1; rm -f .git/index.lock; work ;;
  reset-hard) git reset -q --hard; work ;;
  remove-index) rm -f .git/index; work ;;
  gc) git gc -q; work ;;
  *) work ;;
esac
done=$?
[ -z "$other" ] || wait "$other"
[ "$done" = 0 ] && git log --format="committed: %s" && git status --short
