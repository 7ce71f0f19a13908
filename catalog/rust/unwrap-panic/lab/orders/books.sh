# What was taken from the shelf stands in the book, and nothing else does; a program that ended before has written nothing.
[ -e result.txt ] || { echo "no piece is missing"; exit; }
[ "$(cat result.txt)" = "shelf 1 book Ada,Bo" ] && echo "no piece is missing" || { cat result.txt; exit 1; }
