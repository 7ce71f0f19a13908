# What the script went on with is the whole report; where curl said that it had failed, nothing went on.
[ ! -e went-on ] || [ "$(cat report.txt)" = "the report" ] && echo "no answer is wrong"
