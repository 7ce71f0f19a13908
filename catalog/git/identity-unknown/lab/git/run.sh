# A job commits. Its home folder is `job`; where a person has set something, that was in the home folder `person`, and root's is `root`.
mkdir person job root && git init -q -b main app && cd app || exit 1
as() { HOME=$PWD/../$1 && export HOME; }
name() { git config "$@" user.name Ada; git config "$@" user.email ada@example.org; }
case $WAYOUT_CAUSE in
  other-home) as person && name --global ;;
  use-config-only) as job && git config --global user.useConfigOnly true ;;
esac
as job
case $WAYOUT_APPROACH in
  set-global) name --global ;;
  set-local) name ;;
  set-environment) export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@example.org GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@example.org ;;
  author-option) author=--author='Ada <ada@example.org>' ;;
  set-as-root) as root && name --global && as job ;;
esac
echo work > work.txt && git add -A
git commit -q ${author:+"$author"} -m work || exit 1
echo "committed by $(git log -1 --format=%cn)"
