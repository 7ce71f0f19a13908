# Another user of the same configuration comes into a folder of somebody who put a repository there.
case $WAYOUT_CAUSE in bare-repositories-forbidden) cd trap/bare/inner.git ;; *) cd trap ;; esac || exit 1
[ "$WAYOUT_CAUSE" != bare-repositories-forbidden ] || export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*'
said=$(git status 2>&1)
case $said in
  *"detected dubious ownership"* | *"cannot use bare repository"*) echo "git refuses it" ;;
  *) echo "git works in it: $said"; exit 1 ;;
esac
