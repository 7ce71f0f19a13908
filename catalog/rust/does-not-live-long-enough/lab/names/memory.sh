# Called a hundred times, the program needs no more memory than called once; one that was not built has taken none.
if [ -e left.txt ]; then cat left.txt; else echo "memory is given back"; fi
