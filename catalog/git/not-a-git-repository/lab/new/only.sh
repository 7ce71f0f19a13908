# What lies beside the project is not in its repository.
cd place || exit 1
! find . -name letter.txt | grep -q . && exit 1
for one in .git app/.git; do
  [ -d "$one" ] || continue
  git --git-dir="$one" ls-files | grep -q letter && exit 1
done
echo "letters are not in it"
