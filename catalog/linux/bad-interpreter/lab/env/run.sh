# Starts ./deploy, whose first line lets env look for Python: with a Windows line ending, or under a name that it does not have here.
mkdir -p bin
export PATH="$PWD/bin:$PATH"
name=python3 end=
case $WAYOUT_CAUSE in
  crlf-line-endings) end=$(printf '\r') ;;
  interpreter-not-installed) name=python ;;
esac
printf '#!/usr/bin/env %s%s\nprint("deployed: release", 42)%s\n' "$name" "$end" "$end" > deploy
chmod 755 deploy
start=./deploy
case $WAYOUT_APPROACH in
  convert-line-endings) sed -i 's/\r$//' deploy ;;
  install-interpreter) ln -s /usr/bin/python3 bin/python ;; # as the package python-is-python3 does
  call-the-interpreter) start="env python3 deploy" ;;
  chmod-x) chmod 777 deploy ;;
esac
exec $start
