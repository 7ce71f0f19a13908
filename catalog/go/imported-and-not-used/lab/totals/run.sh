# A program that measures a picture and adds up numbers; something in it is declared and not read.
picture=iVBORw0KGgoAAAANSUhEUgAAAAMAAAAECAAAAABuRtrbAAAAD0lEQVR4nGP4//8/AxIGAF+wC/UTx1NCAAAAAElFTkSuQmCC
os= png='_ "image/png"' use= range='_, word' parse='n, err = strconv.Atoi(word)' second='n = 0'
case $WAYOUT_CAUSE in
  left-over) os='"os"' ;;
  only-for-side-effect) png='"image/png"' ;;
  loop-index) range='i, word' ;;
  shadowed) parse='n, err := strconv.Atoi(word)' ;;
  declared-again) second='n := 0' ;;
esac
case $WAYOUT_APPROACH:$WAYOUT_CAUSE in
  remove-or-use:left-over) os= ;;
  remove-or-use:only-for-side-effect) png= ;;
  assign-instead:shadowed) parse='n, err = strconv.Atoi(word)' ;;
  assign-instead:declared-again) second='n = 0' ;;
  blank-import:left-over) os='_ "os"' ;;
  blank-import:only-for-side-effect) png='_ "image/png"' ;;
  blank-value:loop-index) range='_, word' ;;
  blank-value:shadowed) parse='_, err := strconv.Atoi(word)' ;;
  assign-to-blank:left-over) use='var _ = os.Args' ;;
  assign-to-blank:only-for-side-effect) use='var _ = png.Decode' ;;
  assign-to-blank:loop-index) use_inner='_ = i' ;;
  assign-to-blank:shadowed) parse="$parse; _ = n" ;;
  assign-to-blank:declared-again) second="$second; _ = n" ;;
  # Without optimisation, and without the checks of go vet: the flags that come to mind.
  compiler-flag:*) options='-gcflags=-N -ldflags=-w' ;;
esac
cat > main.go <<EOF
package main

import (
	"encoding/base64"
	"fmt"
	"image"
	$png
	$os
	"strconv"
	"strings"
)

$use

func main() {
	picture, _, err := image.Decode(base64.NewDecoder(base64.StdEncoding, strings.NewReader("$picture")))
	if err != nil {
		panic(err)
	}
	n := 0
	$second
	total := 0
	for $range := range strings.Fields("2 4 6") {
		${use_inner}
		if word != "" {
			$parse
			if err != nil {
				panic(err)
			}
		}
		total += n
	}
	fmt.Printf("picture of %d by %d, total %d\n", picture.Bounds().Dx(), picture.Bounds().Dy(), total)
}
EOF
go run $options main.go
