# All that others committed stays on their remotes, and nothing of this project gets onto another one's.
has() { git --git-dir="$1" log main --format=%s | grep -qx "$2"; }
has remote.git "Commit of another" || exit 1
[ "$WAYOUT_CAUSE" != shallow-clone ] || has remote.git "Later commit of another" || exit 1
if [ -d billing.git ]; then has billing.git "Commit of another" && ! has billing.git "The work" || exit 1; fi
# What was taken out of the history does not come back.
! git --git-dir=remote.git log --all --format=%s -- password.txt | grep -q . || exit 1
echo "all commits of others are there"
