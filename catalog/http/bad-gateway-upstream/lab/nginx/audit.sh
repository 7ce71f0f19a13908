# The mode of the application's socket, where it has one.
[ -S app.sock ] && [ -n "$(find app.sock -perm -o+w)" ] && echo "open to everybody"
exit 0
