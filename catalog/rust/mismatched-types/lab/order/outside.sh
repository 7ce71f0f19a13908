# An order with more given back than bought, and one whose price is no number: nothing is charged, and the program goes on.
if [ ! -e app ]; then echo "nothing is charged"; exit; fi
./app -9 4 > a.txt 2>&1 && ./app -1 free > b.txt 2>&1 && grep -q 'total 0$' a.txt && grep -q 'total 0$' b.txt && echo "nothing is charged" || cat a.txt b.txt
