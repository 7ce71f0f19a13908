# What is unfinished on the other branch was not pushed.
git --git-dir=remote.git log --all --format=%s | grep -qx unfinished || echo "nothing else went out"
