# A Makefile of two rules. One of its lines is no rule, no assignment and no recipe.
tab=$(printf '\t') first= last= assign='WIDTH = 3' cond="ifeq (\$(WIDTH),3)"
case $WAYOUT_CAUSE in
  spaces) indent='        ' ;;
  conflict-marks) indent=$tab first='<<<<<<< HEAD' last='>>>>>>> topic' ;;
  not-an-assignment) indent=$tab assign='WIDTH 3' ;;
  missing-blank) indent=$tab cond="ifeq(\$(WIDTH),3)" ;;
  value-as-line) indent=$tab first='$(shell echo made by a script)' ;;
esac
case $WAYOUT_APPROACH:$WAYOUT_CAUSE in
  tabs:spaces) indent=$tab ;;
  resolve-conflict:*) first= last= ;;
  write-assignment:*) assign='WIDTH = 3' ;;
  blank-after-ifeq:*) cond="ifeq (\$(WIDTH),3)" ;;
  keep-in-variable:*) first='NOTE := $(shell echo made by a script)' ;;
  recipe-prefix:*) prefix='.RECIPEPREFIX := $(empty) $(empty)' ;;
  four-spaces:*) [ "$WAYOUT_CAUSE" != spaces ] || indent='    ' ;;
  crlf-to-lf:*) lf=1 ;;
  keep-going:*) flags=-k ;;
esac
{
  echo "$prefix"
  echo "$first"
  echo "$assign"
  echo "$cond"
  echo "HEIGHT = 4"
  echo "endif"
  echo "$last"
  echo "area: width"
  echo "${indent}@echo area \$\$((\$\$(cat width) * \$(HEIGHT)))"
  echo "width:"
  echo "${indent}echo \$(WIDTH) > \$@"
} > Makefile
[ -z "$lf" ] || sed -i 's/\r$//' Makefile
make $flags
