# A second call leaves no memory taken.
[ -e app ] || { echo "nothing is kept"; exit; }
./app 2>&1 > out.txt | grep -qx 'kept 0' && echo "nothing is kept"
