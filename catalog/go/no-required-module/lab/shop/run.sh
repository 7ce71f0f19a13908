# A small module that uses another one, example.com/geo, and a package of its own. The other one comes from a proxy in a folder.
# In go.mod, in go.sum, in an import or in the vendor folder something is missing.
proxy() { # path, version, text of a go file: a module as a proxy has it
  at=proxy/$1/@v
  mkdir -p "$at" "zip/$1@$2"
  printf 'module %s\n\ngo 1.16\n' "$1" | tee "zip/$1@$2/go.mod" > "$at/$2.mod"
  printf '%s\n' "$3" > "zip/$1@$2/geo.go"
  printf '{"Version":"%s","Time":"2024-01-02T03:04:05Z"}\n' "$2" > "$at/$2.info"
  echo "$2" >> "$at/list"
  (cd zip && python3 -c 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1], "w"); [z.write(p) for p in sys.argv[2:]]' "../$at/$2.zip" "$1@$2/go.mod" "$1@$2/geo.go")
}
mkdir -p shop/internal/db
proxy example.com/geo v1.0.0 'package geo

func Area(a, b int) int { return a * b }'
proxy example.com/geo v1.1.0 'package geo

func Area(a, b int) int { return b * a }'
export GOPROXY="file://$PWD/proxy"
cd shop || exit 1
what=. module=example.com/shop geo=example.com/geo db=example.com/shop/internal/db
printf 'package db\n\nfunc Load() int { return 3 }\n' > internal/db/db.go
program() {
  printf 'package main\n\nimport (\n\t"fmt"\n\n\t"%s"\n\t"%s"\n)\n\nfunc main() { fmt.Println("area", geo.Area(db.Load(), 4)) }\n' "$geo" "$db" > main.go
}
program
printf 'module %s\n\ngo 1.16\n' "$module" > go.mod
# What a colleague committed who got it right.
[ "$WAYOUT_CAUSE" = not-required ] || { go get example.com/geo@v1.0.0 && go mod download; } > /dev/null 2>&1
case $WAYOUT_CAUSE in
  go-sum-incomplete) mv go.sum ../go.sum.committed ;;
  outside-module) rm go.mod go.sum ;;
  wrong-import-path) geo=example.com/geo/v2 ;;
  own-package-path) db=shop/internal/db ;;
  folder-missing) mv internal/db ../db ;;
  vendor-stale) go mod vendor && go get example.com/geo@v1.1.0 > /dev/null 2>&1 ;;
  file-not-here) mkdir -p cmd/shop && mv main.go cmd/shop/ && what=main.go ;;
esac
[ "$WAYOUT_CAUSE" = file-not-here ] || program
case $WAYOUT_APPROACH in
  go-get) go get example.com/geo@latest ;;
  mod-tidy) go mod tidy ;;
  docker-copy-sum) [ ! -e ../go.sum.committed ] || cp ../go.sum.committed go.sum; [ ! -e ../db ] || mv ../db internal/db ;;
  go-mod-init) go mod init example.com/shop && go mod tidy ;;
  use-module-path) db=example.com/shop/internal/db; program; [ ! -e ../db ] || mv ../db internal/db ;;
  correct-path) geo=example.com/geo; program ;;
  vendor-again) go mod tidy && go mod vendor ;;
  gomodule-off) export GO111MODULE=off ;;
  delete-go-sum) rm -f go.sum; go mod tidy ;;
  mod-flag) export GOFLAGS=-mod=mod ;;
  name-the-folder) what=./cmd/shop ;;
  clean-modcache) go clean -modcache ;;
esac
go build -o app $what && ./app
