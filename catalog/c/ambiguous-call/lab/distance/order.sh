# The same two numbers the other way round are as far apart; a program that was not built measures nothing.
[ -e app ] || { echo "no distance is wrong"; exit; }
[ "$(./app 3 5)" = "distance 2" ] && echo "no distance is wrong"
