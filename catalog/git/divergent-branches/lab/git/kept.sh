# Work of either side is in the branch here or still on its way, and what was taken out stays out.
has() { git --git-dir="$1" log --format=%s main | grep -qx "$2"; }
[ "$WAYOUT_CAUSE" = amended-after-push ] || has remote.git "Commit of another" || exit 1
[ "$WAYOUT_CAUSE" = remote-rewritten ] || has app/.git "The work" || exit 1
case $WAYOUT_CAUSE in remote-rewritten) side=remote.git ;; *) side=app/.git ;; esac
! git --git-dir=$side ls-tree --name-only main | grep -q password && echo "nothing is lost and nothing came back"
