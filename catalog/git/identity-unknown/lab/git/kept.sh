# If there is a commit, author and committer are known.
cd app && for who in $(git log --all --format='%ae %ce' 2> /dev/null); do [ "$who" = ada@example.org ] || exit 1; done
echo "nobody unknown has committed"
