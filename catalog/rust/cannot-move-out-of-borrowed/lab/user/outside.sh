# The user is whole afterwards, and the program ends by itself.
[ -e app ] || { echo "nothing is freed twice"; exit; }
./app > again.txt 2>&1 && grep -q '^ada Some("ada") \["ada"\]$' again.txt && echo "nothing is freed twice"
