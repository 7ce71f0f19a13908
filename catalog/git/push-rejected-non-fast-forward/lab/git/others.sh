# What others pushed stays on the remote's main, and in its files.
made=$(git --git-dir=other/.git log main --format=%H --grep "of another" | wc -l)
[ "$(git --git-dir=remote.git log main --format=%H --grep "of another" | wc -l)" = "$made" ] || exit 1
[ "$made" = 0 ] || [ "$(git --git-dir=remote.git show main:other.txt)" = "$(cat other/other.txt)" ] || exit 1
echo "all commits of others are on main"
