# A job with one test: is the owner another than Ada, is the owner "Ada L", is more than 90 percent used?
owner= used= test=
case $WAYOUT_CAUSE in
  empty-variable) test='[ $owner != Ada ]' ;;
  several-words) owner="Ada L" test='[ $owner = "Ada L" ]' ;;
  not-a-number) used="93%" test='[ $used -gt 90 ]' ;;
esac
case $WAYOUT_APPROACH in
  quote-variable) test=$(echo "$test" | sed 's/\$[a-z]*/"&"/') ;;
  double-brackets) test="[$test]" ;;
  x-prefix) test=$(echo "$test" | sed 's/\$/x$/; s/= Ada/= xAda/; s/"Ada L"/"xAda L"/') ;;
  clean-number) test='[ "${used%%[!0-9]*}" -gt 90 ]' ;;
  silence) test="$test 2> /dev/null" ;;
esac
{
  echo "owner='$owner' used='$used'"
  echo "if $test; then echo 'the right branch'; else echo 'the other branch'; fi"
} > job.sh
exec bash job.sh
