# Two source files and a header that both include; one name has two definitions.
var='extern int calls;' def='int calls;' own= unit=centimetres fun='int twice(int x);' body='int twice(int x) { return 2 * x; }' inputs='area.c main.c'
case $WAYOUT_CAUSE in
  tentative-in-header) var='int calls;' def= ;;
  initialised-in-header) var='int calls = 0;' def= ;;
  function-in-header) fun=$body body= ;;
  same-name) own='int unit(void) { return 1; }' unit=unit ;;
  linked-twice) inputs='area.c main.c area.c' ;;
esac
case $WAYOUT_APPROACH:$WAYOUT_CAUSE in
  extern-in-header:*) var='extern int calls;' def='int calls;' ;;
  inline-function:*) fun="static inline $fun" ;;
  own-name:*) own="static $own" ;;
  link-once:*) inputs='area.c main.c' ;;
  static-in-header:function-in-header) fun="static $fun" ;;
  static-in-header:*) var="static $var" ;;
  include-guard:*) guard='#pragma once' ;;
  allow-multiple:*) options=-Wl,--allow-multiple-definition ;;
  fcommon:*) options=-fcommon ;;
esac
printf '%s\n' "$guard" "$var" "$fun" > area.h
printf '%s\n' '#include "area.h"' "$def" "$body" "$own" 'int area(int w, int h) { calls++; return twice(w) * h / 2; }' > area.c
cat > main.c <<EOF
#include <stdio.h>
#include "area.h"
int area(int w, int h);
int $unit(void) { return 100; }
int main(int n, char **v) {
    (void)v;
    printf("area %d", area(3, 4));
    if (n > 1) printf(" calls %d unit %d", calls, $unit());
    printf("\n");
    return 0;
}
EOF
gcc $options $inputs -o app && ./app
