# Prints the label of a box: how many things are in it after one more was put in.
method='func (b *Box) Add(n int) { b.n += n }' given='&box' count='strconv.Itoa(box.n)'
case $WAYOUT_CAUSE:$WAYOUT_APPROACH in
  other-type:convert) ;;
  other-type:string-of-int) count='string(rune(box.n))' ;;
  other-type:assert-through-any) count='interface{}(box.n).(string)' ;;
  other-type:*) count='box.n' ;;
  method-missing:implement-method) ;;
  method-missing:assert-through-any) method='' given='interface{}(&box).(Adder)' ;;
  method-missing:*) method='' ;;
  pointer-receiver:give-pointer) ;;
  pointer-receiver:value-receiver) method='func (b Box) Add(n int) { b.n += n }' given='box' ;;
  pointer-receiver:assert-through-any) given='interface{}(box).(Adder)' ;;
  pointer-receiver:*) given='box' ;;
esac
printf 'module example.com/shop\n\ngo 1.13\n' > go.mod
cat > main.go <<EOF
package main

import (
	"fmt"
	"strconv"
)

type Adder interface{ Add(n int) }

type Box struct{ n int }

$method

func put(a Adder) { a.Add(65) }

func main() {
	box := Box{0}
	put($given)
	var label string = $count
	fmt.Println("label: "+label, strconv.Itoa(1))
}
EOF
go build -o app . && ./app
