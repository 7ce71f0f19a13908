# Nothing unfinished went to their repository.
git --git-dir=theirs.git log --all --format=%s | grep -qx work || echo "theirs is as it was"
