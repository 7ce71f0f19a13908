# Another user of the machine: can he get at a private key that opens the server?
for file in .ssh/* own; do
  case $file in *.pub | *known_hosts | */config) continue ;; esac
  { cat "$file" > /dev/null; } 2> /dev/null && echo "$file lies open" && exit 1
done
cat .ssh/known_hosts 2>&1 | grep -q "Permission denied" && echo "private keys are out of reach" && exit
grep -q . authorized_keys && echo "private keys are out of reach"
