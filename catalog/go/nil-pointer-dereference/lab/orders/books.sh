# What was taken from the shelf stands in the book, and nothing else does; a program that ended before has written nothing.
[ -e result.txt ] || { echo "no piece is missing"; exit; }
grep -qx 'shelf 1 done 2 book Ann,Bo' result.txt && echo "no piece is missing" || { cat result.txt; exit 1; }
