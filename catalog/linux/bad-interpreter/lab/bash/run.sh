# Starts ./deploy: a script with Windows line endings, one for an interpreter that is not there, the script of a virtual environment
# that was moved, or a program for another C library.
shell='#!/usr/bin/bash
release=42
if [ "$release" -gt 1 ]; then
  echo "deployed: release $release"
fi'
start=./deploy
make_venv() { # the environment, a module in it and a command, which holds the path of its Python as an installer writes it
  /usr/bin/python3 -m venv --without-pip "$1" && mkdir -p "$1/bin"
  echo 'release = 42' > "$(echo "$1"/lib/python3*/site-packages)/shop.py"
  printf '#!%s/bin/python3\nimport shop\nprint("deployed: release", shop.release)\n' "$PWD/$1" > "$1/bin/deploy"
  chmod 755 "$1/bin/deploy"
}
case $WAYOUT_CAUSE in
  crlf-line-endings) printf '%s\n' "$shell" | /usr/bin/sed 's/$/\r/' > deploy ;;
  interpreter-not-installed) printf '%s\n' "$shell" | /usr/bin/sed '1s#.*#\#!/tmp/local/bin/bash#' > deploy ;;
  environment-moved) make_venv venv && mv venv .venv && start=.venv/bin/deploy ;;
  loader-missing) printf 'deployed: release 42\n' > note && /usr/bin/sed 's#/lib64/ld-linux-x86-64.so.2#/lib/ld-musl-x86_64.so.1\x00\x00\x00\x00#' /usr/bin/cat > deploy && start='./deploy note' ;;
esac
file=${start%% *}
chmod 755 "$file"
case $WAYOUT_APPROACH in
  convert-line-endings) /usr/bin/sed -i 's/\r$//' deploy ;;
  install-interpreter)
    mkdir -p /tmp/local/bin venv/bin
    ln -s /usr/bin/bash /tmp/local/bin/bash
    ln -s /usr/bin/python3 venv/bin/python3 ;;
  use-env) /usr/bin/sed -i '1s#/[a-z/]*/bash#/usr/bin/env bash#; 1s#!.*/python3#!/usr/bin/env python3#' "$file" ;;
  call-the-interpreter) case $WAYOUT_CAUSE in environment-moved) start="python3 $file" ;; *) start="bash $start" ;; esac ;;
  recreate-venv) rm -rf .venv && make_venv .venv ;;
  matching-build) cp /usr/bin/cat deploy ;;
  chmod-x) chmod 777 "$file" ;;
esac
# Typed at a prompt.
exec /usr/bin/bash --norc -i -c "$start"
