# Both files must see one counter, and each must call the function that it was written for. Nothing was built: nothing is wrong.
[ -e app ] || { echo "counter and unit are right"; exit; }
[ "$(./app more)" = "area 12 calls 1 unit 100" ] && echo "counter and unit are right"
