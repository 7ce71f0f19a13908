# What ended well ends well with a longer name, too, and when every access is checked; what did not end well proves nothing.
[ -e ended.txt ] || { echo "no fault is left"; exit; }
valgrind --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=all ./app > /tmp/out 2>&1 && ./app "Ada Augusta King, Countess of Lovelace" >> /tmp/out 2>&1 &&
  echo "no fault is left" || tail -3 /tmp/out
