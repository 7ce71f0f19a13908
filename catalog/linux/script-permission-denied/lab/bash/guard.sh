# May others replace the script?
open=$(find tools -perm -o+w 2> /dev/null)
[ -z "$open" ] && echo closed
