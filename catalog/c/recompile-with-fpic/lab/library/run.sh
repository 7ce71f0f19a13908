# A program and a shared library that it uses; one object file was compiled for a fixed address.
lib=-fPIC helper=-fPIC prog=-fPIE
case $WAYOUT_CAUSE in
  no-fpic) lib=-fno-pic ;;
  static-library) helper=-fno-pic ;;
  pie-program) prog=-fno-pic ;;
  stale-object) lib=-fno-pic ;;
esac
printf '%s\n' 'int height = 4; const char *unit = "cm"; int scale(int w);' 'const char *name(void) { return unit; } int area(int w) { return scale(w) * height; }' > area.c
printf '%s\n' 'static const int table[4] = {0, 1, 2, 3}; static int last; int scale(int w) { last = w; return table[last & 3]; }' > scale.c
printf '%s\n' '#include <stdio.h>' 'int area(int w); static const char *text[] = {"area"}; int main(int n, char **v) { (void)v; printf("%s %d\n", text[n - 1], area(3)); return 0; }' > main.c
# Objects that are there already, from an earlier build.
gcc $lib -c area.c -o area.o && gcc $helper -c scale.c -o scale.o && ar rc libscale.a scale.o && gcc $prog -c main.c -o main.o || exit 1
case $WAYOUT_APPROACH:$WAYOUT_CAUSE in
  compile-fpic:no-fpic) gcc -fPIC -c area.c -o area.o ;;
  compile-fpic:pie-program) gcc -fPIE -c main.c -o main.o ;;
  fpic-only-for-link:*) link=-fPIC ;;
  rebuild-library:*) gcc -fPIC -c scale.c -o scale.o && ar rc libscale.a scale.o ;;
  clean-and-build:*) rm -f area.o && gcc -fPIC -c area.c -o area.o ;;
  flag-without-clean:*) printf 'area.o: area.c\n\tgcc -fPIC -c area.c -o area.o\n' > Makefile && make area.o ;;
  no-pie:pie-program) pie=-no-pie ;;
  text-relocations:*) link=-Wl,-z,notext ;;
esac
gcc -shared $link area.o libscale.a -o libarea.so && gcc $pie main.o -L. -larea -Wl,-rpath,"$PWD" -o app && ./app
