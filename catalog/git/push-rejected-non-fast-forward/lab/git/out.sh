# What was taken out of a commit does not come back into the branch.
! git --git-dir=app/.git ls-tree --name-only HEAD | grep -q password && echo "no password in the branch"
