# A price that is no number is told, and two threads that add at the same time lose nothing; what was not built does neither.
if [ ! -e app ]; then echo "no wrong number"; exit; fi
for again in 1 2 3 4; do ./app no-number 8000000 > out.txt 2>&1 || { cat out.txt; exit 1; }; done
echo "no wrong number"
