# Books that were closed have the new entry. A program that did not end well closed none.
out=$(./app 2> /dev/null) || { echo "no entry is lost"; exit; }
[ "$out" = "books closed with 4 entries, the last 10" ] && echo "no entry is lost"
