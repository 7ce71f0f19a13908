# A module of two packages that uses another module, in two versions; the name of one function is not to be found.
mkdir -p internal/db geo-1.0 geo-1.1
what=. tags= geo=v1.0.0 import='"example.com/shop/internal/db"' total='total(db.Load())' open='db.Open()' constraint= area='geo.Square(1)'
case $WAYOUT_CAUSE in
  files-left-out) what=main.go ;;
  build-constraint) constraint='//go:build extra
// +build extra
' ;;
  misspelt-or-undeclared) total='totl(db.Load())' ;;
  not-exported) total='total(db.load())' ;;
  version-differs) area='geo.Area(1, 1)' ;;
  package-prefix-missing) total='total(Load())' ;;
esac
case $WAYOUT_APPROACH in
  build-package) what=. ;;
  satisfy-constraint) tags='-tags extra' ;;
  correct-name) total='total(db.Load())' ;;
  right-version) geo=v1.1.0 ;;
  dot-import) import='. "example.com/shop/internal/db"' open='Open()' total=$(echo "$total" | sed 's/db\.//') ;;
  clean-cache) go clean -cache && go clean -modcache ;;
esac
cat > go.mod <<EOF
module example.com/shop

go 1.13

require example.com/geo $geo

replace example.com/geo v1.0.0 => ./geo-1.0

replace example.com/geo v1.1.0 => ./geo-1.1
EOF
printf 'module example.com/geo\n\ngo 1.13\n' | tee geo-1.0/go.mod > geo-1.1/go.mod
printf 'package geo\n\nfunc Square(a int) int { return a * a }\n' | tee geo-1.0/geo.go > geo-1.1/geo.go
echo 'func Area(a, b int) int { return a * b }' >> geo-1.1/geo.go
printf 'package db\n\nfunc Open() {}\n\nfunc Load() []int { return []int{2, 4, 5} }\n' > internal/db/db.go
printf '%s\npackage main\n\nfunc total(all []int) (sum int) {\n\tfor _, n := range all {\n\t\tsum += n\n\t}\n\treturn\n}\n' "$constraint" > total.go
cat > main.go <<EOF
package main

import (
	"fmt"

	"example.com/geo"
	$import
)

func main() {
	$open
	fmt.Println("total", $total+$area)
}
EOF
go run $tags $what
