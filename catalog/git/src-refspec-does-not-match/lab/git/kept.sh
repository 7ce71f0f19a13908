# The files of the work, and every commit that was made of it.
cat app/work.txt
[ "$WAYOUT_CAUSE" = no-commit-yet ] || git --git-dir=app/.git log --all --format="history: %s"
