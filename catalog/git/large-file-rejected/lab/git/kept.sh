# The work of all commits is in the branch, and the large file is still on the disk.
for file in one.txt three.txt; do git --git-dir=app/.git cat-file -e "main:$file" || exit 1; done
[ "$WAYOUT_CAUSE" = server-pack-limit ] && { git --git-dir=app/.git cat-file -e main:part1.bin || exit 1; }
[ "$WAYOUT_CAUSE" != large-file-in-new-commits ] || [ -f app/big.bin ] || exit 1
echo "all work is there"
