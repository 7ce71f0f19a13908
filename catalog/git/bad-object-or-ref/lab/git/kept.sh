# The file that was in no pushed commit.
cd place || exit 1
[ "$WAYOUT_CAUSE" != repository-damaged ] || grep -qs mine app/mine fresh/mine || exit 1
echo "own work is there"
