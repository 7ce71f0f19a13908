# A program that is linked with a library, geo: it lies elsewhere, has only its versioned file, is called otherwise, is of another
# machine, or is there as a shared file where a static one is asked for.
mkdir -p opt/lib
echo 'int area(int w, int h) { return w * h; }' > area.c
gcc -c -fPIC area.c -o area.o && gcc -shared -Wl,-soname,libgeo.so.1 area.o -o libgeo.so.1 && ar rc libgeo.a area.o
flag=-lgeo where="-L$PWD/opt/lib" static= file=
case $WAYOUT_CAUSE in
  path-unknown) cp libgeo.so.1 opt/lib/libgeo.so.1 && ln -s libgeo.so.1 opt/lib/libgeo.so && where= ;;
  dev-link-missing) cp libgeo.so.1 opt/lib/ ;;
  name-wrong) cp libgeo.a opt/lib/ && flag=-llibgeo ;;
  static-missing) cp libgeo.so.1 opt/lib/ && ln -s libgeo.so.1 opt/lib/libgeo.so && static=-static ;;
  wrong-architecture) gcc -m32 -c area.c -o area32.o || exit 1; ar rc opt/lib/libgeo.a area32.o ;;
esac
export LD_LIBRARY_PATH="$PWD/opt/lib"
case $WAYOUT_APPROACH in
  add-library-path) where="-L$PWD/opt/lib" ;;
  library-path-variable) export LIBRARY_PATH="$PWD/opt/lib" ;;
  run-path-variable) ;;
  link-so-by-hand) ln -sf libgeo.so.1 opt/lib/libgeo.so ;;
  correct-name) flag=-lgeo ;;
  name-the-file) flag=-l:libgeo.so.1 ;;
  link-shared) static= ;;
  install-static) cp libgeo.a opt/lib/ ;;
  build-for-this-machine) cp libgeo.a opt/lib/ ;;
  remove-flag) flag= ;;
esac
cat > main.c <<EOF
#include <stdio.h>
int area(int w, int h);
int main(int n, char **v) { (void)v; printf("area %d\n", area(2 + n, 4)); return 0; }
EOF
gcc main.c $where $flag $static -o app && ./app
