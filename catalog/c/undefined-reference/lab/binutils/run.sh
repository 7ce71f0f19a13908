# A program of two files, or one that calls a function of the maths library; on the link command something is missing, or too early.
set -e
name=area main=main
case $WAYOUT_CAUSE in
  not-defined) name=aera ;;
  no-main) main=Main ;;
esac
[ "$WAYOUT_APPROACH" != match-definition ] || name=area main=main
echo "int $name(int w, int h) { return w * h; }" > area.c
{
  echo '#include <stdio.h>'
  if [ "$WAYOUT_APPROACH" = include-source ]; then echo '#include "area.c"'; else echo 'int area(int w, int h);'; fi
  if [ "$WAYOUT_CAUSE" = library-not-linked ]; then
    echo 'double cbrt(double); int area(int w, int h) { return (int) cbrt(w * h * 144.0); }'
  fi
  printf '%s\n' "int $main(int n, char **v) { (void)v; printf(\"area %d\\n\", area(2 + n, 4)); return 0; }"
} > main.c
gcc -c area.c -o area.o
ar rc libarea.a area.o
case $WAYOUT_CAUSE in
  source-not-compiled) inputs=main.c ;;
  link-order) inputs="-L. -larea main.c" ;;
  library-not-linked) inputs="-fno-builtin main.c" ;;
  not-defined | no-main) inputs="main.c area.c" ;;
esac
case $WAYOUT_APPROACH in
  add-source) inputs="$inputs area.c" ;;
  link-library) inputs="$inputs -lm" ;;
  libraries-last) inputs="main.c -L. -larea" ;;
  allow-unresolved) inputs="$inputs -Wl,--unresolved-symbols=ignore-all" ;;
esac
gcc $inputs -o app
./app
