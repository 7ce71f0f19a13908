# Looks up a name in a list and prints its number; one of four faults lets the program touch memory that is not its own.
count='int depth(int n) { return n == 0 ? 0 : 1 + depth(n - 1); }' call='depth(5)' last='entries - 1' options=-O1 header= handler=
print='printf("number %ld\n", e ? e->number : 0L);'
case $WAYOUT_CAUSE in
  null-pointer) print='printf("number %ld\n", e->number);' ;;
  # The end that is waited for is passed by.
  stack-overflow) count='int depth(int n) { volatile char local[100]; local[0] = 1; return n == 0 ? 0 : local[0] + depth(n - 2); }' call='depth(9)' ;;
  out-of-bounds) last='entries + 1000000' ;;
  # The object was compiled before the order of the fields was changed.
  binary-mismatch) header=-DBEFORE ;;
esac
case $WAYOUT_APPROACH:$WAYOUT_CAUSE in
  fix-pointer-use:null-pointer) print='printf("number %ld\n", e ? e->number : 0L);' ;;
  fix-pointer-use:out-of-bounds) last='entries - 1' ;;
  less-stack:*) count='int depth(int n) { int all = 0; while (n > 0) { all++; n -= 2; } return all; }' ;;
  rebuild-all:*) header= ;;
  raise-ulimit:*) stack=65536 ;;
  catch-sigsegv:*) handler='signal(SIGSEGV, SIG_IGN);' ;;
  disable-optimisation:*) options=-O0 ;;
esac
cat > entry.h <<EOF
#ifdef BEFORE
struct entry { long number; const char *name; };
#else
struct entry { const char *name; long number; };
#endif
enum { entries = 3 };
struct entry *find(struct entry *all, const char *name);
EOF
cat > find.c <<EOF
#include "entry.h"
#include <string.h>
struct entry *find(struct entry *all, const char *name) {
  for (int i = 0; i < entries; i++)
    if (strcmp(all[i].name, name) == 0) return &all[i];
  return 0;
}
EOF
cat > main.c <<EOF
#include "entry.h"
#include <signal.h>
#include <stdio.h>

static struct entry list[entries] = {{"Ada", 4}, {"Bo", 8}, {"Cy", 12}};

$count

int main(int n, char **v) {
  $handler
  volatile int last = $last;
  printf("depth %d last %s ", $call, list[last].name);
  struct entry *e = find(list, n > 1 ? v[1] : "Nobody");
  $print
  return 0;
}
EOF
gcc -w -g $options $header -c find.c -o find.o && gcc -w -g $options -c main.c -o main.o && gcc main.o find.o -o app || exit 1
{ [ -z "$stack" ] || echo "ulimit -S -s $stack"; echo ./app; } > start.sh
bash start.sh
