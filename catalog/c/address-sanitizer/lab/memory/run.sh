# Keeps a name and a count; one of three faults is made with their memory, and the C library or the compiler's guard notices.
options= size=8 copy='strcpy(a->name, text);' name='char *name;' get='a->name = malloc(SIZE);' last='free(a->name);' end='free(a);'
safe='snprintf(a->name, 8, "%s", text);'
case $WAYOUT_CAUSE in
  # Of text that is longer than its place on the stack.
  overflow) name= get='char place[SIZE]; a->name = place;' last= name='char *name;' ;;
  double-free) copy=$safe end='free(a->name); free(a);' ;;
  invalid-pointer) copy=$safe last='free(a->name + 1);' ;;
esac
case $WAYOUT_APPROACH:$WAYOUT_CAUSE in
  respect-size:*) copy=$safe ;;
  # Large enough for the text at hand.
  larger-buffer:*) size=16 ;;
  one-owner:*) copy=$safe last='free(a->name);' end='free(a);' ;;
  remove-free:*) copy=$safe last= end='free(a);' ;;
  set-null:double-free) last='free(a->name); a->name = NULL;' ;;
  set-null:*) last='free(a->name + 1); a->name = NULL;' ;;
  disable-checks:*) options=-fno-stack-protector; export MALLOC_CHECK_=0 ;;
esac
cat > main.c <<EOF
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct account { $name int count; };

static void show(const char *text) {
  struct account *a = malloc(sizeof *a);
  $(echo "$get" | sed "s/SIZE/$size/")
  a->count = 12;
  $copy
  printf("name %s count %d\n", a->name, a->count);
  $last
  $end
}

int main(int n, char **v) {
  show(n > 1 ? v[1] : "Ada Byron");
  puts("all memory was given back");
  return 0;
}
EOF
gcc -w -g -fstack-protector-strong $options main.c -o app && ./app && echo ended > ended.txt
