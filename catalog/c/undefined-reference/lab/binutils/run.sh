# main.c calls area(), which is in area.c: left out, in a library that comes too early, or under another name.
set -e
name=area
[ "$WAYOUT_CAUSE" != not-defined ] || name=aera
[ "$WAYOUT_APPROACH" != match-definition ] || name=area
echo "int $name(int w, int h) { return w * h; }" > area.c
{
  echo '#include <stdio.h>'
  if [ "$WAYOUT_APPROACH" = include-source ]; then echo '#include "area.c"'; else echo 'int area(int w, int h);'; fi
  printf '%s\n' 'int main(int n, char **v) { (void)v; printf("area %d\n", area(2 + n, 4)); return 0; }'
} > main.c
gcc -c area.c -o area.o
ar rc libarea.a area.o
case $WAYOUT_CAUSE in
  source-not-compiled) inputs=main.c ;;
  link-order) inputs="-L. -larea main.c" ;;
  not-defined) inputs="main.c area.c" ;;
esac
case $WAYOUT_APPROACH in
  add-source) inputs="$inputs area.c" ;;
  libraries-last) inputs="main.c -L. -larea" ;;
  allow-unresolved) inputs="$inputs -Wl,--unresolved-symbols=ignore-all" ;;
esac
gcc $inputs -o app
./app
