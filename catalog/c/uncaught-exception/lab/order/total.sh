# What was written, if anything was.
[ ! -e total.txt ] || grep -qx 5 total.txt && echo "no total is wrong"
