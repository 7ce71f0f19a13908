# The folder of the project, which gets copied, packed and logged.
! grep -rq 'writer-token\|reader-token' app && echo "no token in the project"
