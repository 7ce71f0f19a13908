# The total of a program that was built.
[ -e app ] || { echo "no total is wrong"; exit; }
right=6; [ "$WAYOUT_CAUSE" != behind-shared-reference ] || right=11
[ "$(./app 2 4)" = "total $right" ] && echo "no total is wrong"
