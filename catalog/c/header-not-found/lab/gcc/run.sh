# A program whose header lies in vendor/include/geo, in src, is called otherwise, is made by a script, or belongs to C++.
set -e
mkdir -p src vendor/include/geo
case $WAYOUT_CAUSE in
  include-path-missing) header=vendor/include/geo/geometry.h line='<geo/geometry.h>' right=$line ;;
  wrong-relative-path) header=vendor/include/geo/geometry.h line='"../include/geo/geometry.h"' right='"../vendor/include/geo/geometry.h"' ;;
  case-or-name) header=src/geometry.h line='"Geometry.h"' right='"geometry.h"' ;;
  generated-header) header=src/geometry.h.in line='"geometry.h"' right=$line ;;
  cpp-header-in-c) header=src/geometry.h line='"geometry.h"' right=$line ;;
esac
# The header needs one beside it, as those of libraries do.
echo 'typedef int length;' > "${header%/*}/length.h"
printf '%s\n' '#include "length.h"' 'struct rectangle { length w, h; }; static int area(struct rectangle r) { return r.w * r.h; }' > $header
say='printf("area %d\n", area(r))' options= compiler=gcc more=
[ "$WAYOUT_CAUSE" != cpp-header-in-c ] || { more='#include <iostream>' say='std::cout << "area " << area(r) << "\n"'; }
case $WAYOUT_APPROACH in
  add-include-path) options="-Isrc -Ivendor/include" ;;
  export-cpath) export CPATH=$PWD/src:$PWD/vendor/include ;;
  correct-include-line) line=$right ;;
  build-generated-first) cp src/geometry.h.in src/geometry.h ;;
  # The one header that is missing, without what it includes.
  copy-header) mkdir -p src/geo && cp $header src/geo/ && options=-Isrc ;;
  remove-include) if [ -n "$more" ]; then more=; else line=; fi ;;
  compile-as-cpp) compiler="gcc -xc++" ;;
esac
{
  echo '#include <stdio.h>'
  [ -z "$more" ] || echo "$more"
  [ -z "$line" ] || echo "#include $line"
  printf '%s\n' "int main(void) { struct rectangle r = {3, 4}; $say; return 0; }"
} > src/main.c
$compiler $options src/main.c -lstdc++ -o app
exec ./app
