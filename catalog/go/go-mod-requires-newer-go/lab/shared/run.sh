# A module whose go.mod, or that of a module it requires, asks for a newer Go than this one. Nothing in it needs one.
mkdir -p app geo-1.0 geo-1.1
line='go 1.16' geo=v1.0.0
case $WAYOUT_CAUSE in
  go-line-newer) line='go 1.99' ;;
  dependency-newer) geo=v1.1.0 ;;
  three-part-version) line='go 1.21.0' ;;
  toolchain-line) line='go 1.21
toolchain go1.21.4' ;;
esac
printf 'module example.com/geo\n\ngo 1.16\n' > geo-1.0/go.mod
printf 'module example.com/geo\n\ngo 1.99\n' > geo-1.1/go.mod
printf 'package geo\n\nfunc Area(a, b int) int { return a * b }\n' | tee geo-1.0/geo.go > geo-1.1/geo.go
case $WAYOUT_APPROACH in
  lower-go-line) line='go 1.16' ;;
  delete-go-line) line= ;;
  older-dependency) geo=v1.0.0 ;;
  two-part-version) line=$(echo "$line" | sed 's/^\(go 1\.[0-9]*\)\.[0-9]*$/\1/') ;;
  remove-toolchain-line) line=$(echo "$line" | grep -v '^toolchain') ;;
esac
printf 'module example.com/app\n\n%s\n\nrequire example.com/geo %s\n\nreplace example.com/geo v1.0.0 => ../geo-1.0\n\nreplace example.com/geo v1.1.0 => ../geo-1.1\n' "$line" "$geo" > app/go.mod
printf 'package main\n\nimport (\n\t"fmt"\n\n\t"example.com/geo"\n)\n\nfunc main() { fmt.Println("area", geo.Area(3, 4)) }\n' > app/main.go
cd app || exit 1
case $WAYOUT_APPROACH in
  mod-tidy) go mod tidy ;;
  clean-modcache) go clean -modcache ;;
  mod-flag) flags=-mod=mod ;;
esac
go run $flags .
