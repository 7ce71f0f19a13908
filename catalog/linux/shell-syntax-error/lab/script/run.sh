# Copies two reports by a script that bash reads.
mkdir out && echo one > 'report (final).txt' && echo two > plain.txt
name="'report (final).txt'" end=fi
case $WAYOUT_CAUSE:$WAYOUT_APPROACH in
  block-not-closed:close-the-block | special-character-unquoted:quote-the-text) ;;
  special-character-unquoted:escape-first-mark) name='report\ \(final).txt' ;;
  special-character-unquoted:*) name='report (final).txt' ;;
  block-not-closed:*) end= ;;
esac
cat > copy.sh <<EOF
if [ -e plain.txt ]; then
  cp $name out/
  cp plain.txt out/
$end
echo "copied both"
EOF
[ "$WAYOUT_CAUSE" != windows-line-ends ] || sed -i 's/$/\r/' copy.sh
[ "$WAYOUT_APPROACH" != convert-line-ends ] || sed -i 's/\r$//' copy.sh
[ "$WAYOUT_APPROACH" != make-executable ] || chmod +x copy.sh
bash copy.sh && [ -e 'out/report (final).txt' ] && [ -e out/plain.txt ]
