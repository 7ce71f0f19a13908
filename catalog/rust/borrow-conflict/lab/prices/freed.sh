# With freed memory overwritten at once the program says the same; one that was not built, or did not end well, says nothing of it.
if [ ! -e app ] || ! ./app > first.txt 2>&1; then echo "no freed memory is read"; exit; fi
export GLIBC_TUNABLES=glibc.malloc.tcache_count=0:glibc.malloc.perturb=165
./app > again.txt 2>&1 && cmp first.txt again.txt && echo "no freed memory is read" || cat again.txt
