# The commit that was on no remote: in a repository below, or on the remote by now.
cd place || exit 1
for one in */.git remote.git; do
  [ -d "$one" ] || continue
  for hash in $(find "$one/objects" -type f | sed -n 's|.*objects/\(..\)/\(.\{38\}\)$|\1\2|p'); do
    # Not by a branch: the damaged folder has none that git would take.
    GIT_OBJECT_DIRECTORY=$one/objects git --git-dir=remote.git cat-file -p "$hash" 2> /dev/null | grep -aq "Not pushed yet" && echo "the commit is there" && exit
  done
done
exit 1
