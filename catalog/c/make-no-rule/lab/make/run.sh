# A program of two files and a header that is made. Its Makefile is not right, or there is none yet.
mkdir -p project/src && cd project || exit 1
prerequisite=src/area.c gen='src/config.h:
	echo "#define WIDTH 3" > $@' target=
printf '#include "config.h"\nint area(int h) { return WIDTH * h; }\n' > src/area.c
printf '#include <stdio.h>\nint area(int h);\nint main(void) { printf("area %%d\\n", area(4)); return 0; }\n' > src/main.c
case $WAYOUT_CAUSE in
  file-missing) mv src/area.c ../area.c.lost ;;
  name-or-path-wrong) prerequisite=src/Area.c ;;
  no-rule-for-generated) gen= ;;
  not-configured) target=app made=Makefile.in ;;
  no-such-target) target=bild ;;
  stale-dependency) ;;
esac
case $WAYOUT_APPROACH:$WAYOUT_CAUSE in
  restore-file:*) [ ! -e ../area.c.lost ] || mv ../area.c.lost src/area.c ;;
  correct-name:name-or-path-wrong) prerequisite=src/area.c ;;
  correct-name:no-such-target) target=app ;;
  write-rule:*) gen='src/config.h:
	echo "#define WIDTH 3" > $@' ;;
  touch-file:file-missing) touch src/area.c ;;
  touch-file:no-rule-for-generated) touch src/config.h ;;
  touch-file:name-or-path-wrong) touch src/Area.c ;;
  empty-rule:*) empty="$prerequisite src/config.h src/old.h:" ;;
  keep-going:*) flags=-k ;;
  force-remake:*) flags=-B ;;
  run-configure:*) configure=1 ;;
  delete-dependency-files:*) clean=1 ;;
esac
{
  printf 'app: src/main.c %s src/config.h\n\tgcc -Isrc src/main.c %s -o app\n' "$prerequisite" "$prerequisite"
  echo "$gen"
  echo "$empty"
  echo '-include app.d'
} > ${made:-Makefile}
echo 'cp Makefile.in Makefile' > configure
# Written by the compiler when the header still existed.
[ "$WAYOUT_CAUSE" != stale-dependency ] || echo 'app: src/old.h' > app.d
[ -z "$clean" ] || rm -f app.d
[ -z "$configure" ] || sh configure
make $flags $target && ./app
