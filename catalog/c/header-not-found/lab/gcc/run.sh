# A program of two files whose header lies in vendor/include/geo, in src, or is called otherwise.
set -e
mkdir -p src vendor/include/geo
case $WAYOUT_CAUSE in
  include-path-missing) header=vendor/include/geo/geometry.h line='<geo/geometry.h>' right=$line ;;
  wrong-relative-path) header=vendor/include/geo/geometry.h line='"../include/geo/geometry.h"' right='"../vendor/include/geo/geometry.h"' ;;
  case-or-name) header=src/geometry.h line='"Geometry.h"' right='"geometry.h"' ;;
esac
printf "%s\n" 'struct rectangle { int w, h; }; static int area(struct rectangle r) { return r.w * r.h; }' > $header
options= compiler=gcc file=src/main.c
case $WAYOUT_APPROACH in
  add-include-path) options="-Isrc -Ivendor/include" ;;
  export-cpath) export CPATH=$PWD/src:$PWD/vendor/include ;;
  correct-include-line) line=$right ;;
  remove-include) line= ;;
  compile-as-cpp) compiler="gcc -xc++" ;;
esac
{
  echo '#include <stdio.h>'
  [ -z "$line" ] || echo "#include $line"
  printf "%s\n" 'int main(void) { struct rectangle r = {3, 4}; printf("area %d\n", area(r)); return 0; }'
} > $file
$compiler $options $file -o app
exec ./app
