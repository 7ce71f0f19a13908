# A job that counts the lines of a file: with a tool of its own folder, after PATH was replaced, with a blank round `=`, or with a
# program under the name that it has elsewhere.
mkdir -p tools
printf 'a\nb\nc\n' > list.txt
printf '#!/bin/sh\nprintf "counted "; /usr/bin/wc -l < list.txt\n' > tools/count-lines
chmod 755 tools/count-lines
first= job=
case $WAYOUT_CAUSE in
  not-on-path) job='count-lines' ;;
  path-overwritten) first="PATH=$PWD/tools" job='printf "counted "; wc -l < list.txt' ;;
  wrong-name) job="python -c 'print(\"counted\", len(open(\"list.txt\").readlines()))'" ;;
  script-syntax) job='lines = $(wc -l < list.txt); echo "counted $lines"; test -n "$lines"' ;;
esac
case $WAYOUT_APPROACH in
  extend-path) first="$first
export PATH=\"$PWD/tools:\$PATH\"" ;;
  repair-path) first="$first
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" ;;
  full-path) job="$PWD/tools/count-lines" ;;
  alias) first="alias count-lines=$PWD/tools/count-lines python=python3" ;;
  use-right-name) job=$(printf '%s' "$job" | /usr/bin/sed 's/^python /python3 /') ;;
  correct-script)
    [ "$WAYOUT_CAUSE" != path-overwritten ] || first="$first:\$PATH"
    job=$(printf '%s' "$job" | /usr/bin/sed 's/lines = /lines=/') ;;
esac
printf '%s\n' "$first" "$job" > job.sh
exec /usr/bin/bash job.sh
