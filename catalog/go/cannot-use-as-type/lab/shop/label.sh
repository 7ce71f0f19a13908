# What the program prints, if it was built and ends well.
[ -e app ] && ./app > label.txt 2>&1 || { echo "no label is wrong"; exit; }
grep -qx 'label: 65 1' label.txt && echo "no label is wrong"
