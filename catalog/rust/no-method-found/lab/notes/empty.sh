# A file without notes has none of them; a program that was not built counts nothing.
[ -e app ] || { echo "no count is wrong"; exit; }
./app /dev/null 2>&1 | grep "^0 notes" && echo "no count is wrong"
