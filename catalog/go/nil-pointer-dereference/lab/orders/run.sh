# Of three orders one is faulty: each takes a piece from the shelf, is looked up, and is written into the book.
known='c, err := find(id); if err != nil { shelf++; return err }'
write='book = append(book, c.name)'
declare='var unused int'
case $WAYOUT_CAUSE in
  error-not-checked)
    known='c, _ := find(id)'
    [ "$WAYOUT_APPROACH" != check-error ] || known='c, err := find(id); if err != nil { shelf++; return err }' ;;
  not-found-result)
    known='c := customers[id]'
    [ "$WAYOUT_APPROACH" != handle-not-found ] || known='c, ok := customers[id]; if !ok { shelf++; return errors.New("no customer " + id) }' ;;
  never-initialised)
    declare='var last *customer'
    [ "$WAYOUT_APPROACH" != initialise ] || declare='var last = &customer{}'
    write='last.name = c.name; book = append(book, last.name)' ;;
  nil-map)
    declare='var count map[string]int'
    [ "$WAYOUT_APPROACH" != initialise ] || declare='var count = make(map[string]int)'
    write='count[c.name]++; for name, n := range count { if name == c.name && n > 0 { book = append(book, name) } }' ;;
  index-beyond-length)
    known='fields := strings.Split(id, " "); c, err := find(fields[1]); if err != nil { return err }'
    [ "$WAYOUT_APPROACH" != check-length ] ||
      known='fields := strings.Split(id, " "); if len(fields) < 2 { shelf++; return errors.New("no number") }; c, err := find(fields[1]); if err != nil { return err }' ;;
esac
case $WAYOUT_APPROACH:$WAYOUT_CAUSE in
  skip-when-nil:never-initialised) write="if last != nil { $write }" ;;
  skip-when-nil:nil-map) write="if count != nil { $write }" ;;
  skip-when-nil:index-beyond-length) ;;
  skip-when-nil:*) write="if c != nil { $write }" ;;
esac
[ "$WAYOUT_APPROACH" != recover ] || rescue='defer func() { recover() }()'
orders='"1", "9", "2"'
[ "$WAYOUT_CAUSE" != index-beyond-length ] || orders='"order 1", "order", "order 2"'
cat > main.go <<EOF
package main

import (
	"errors"
	"fmt"
	"io/ioutil"
	"strings"
)

type customer struct{ name string }

var customers = map[string]*customer{"1": {"Ann"}, "2": {"Bo"}}
var shelf = 3
var book []string
var done = 0
$declare

func find(id string) (*customer, error) {
	c, ok := customers[id]
	if !ok {
		return nil, errors.New("no customer " + id)
	}
	return c, nil
}

func serve(id string) error {
	${rescue:-_ = id}
	shelf--
	$known
	$write
	done++
	return nil
}

func main() {
	for _, id := range []string{$orders} {
		if err := serve(id); err != nil {
			fmt.Println("refused:", err)
		}
	}
	text := fmt.Sprintf("shelf %d done %d book %s\n", shelf, done, strings.Join(book, ","))
	if err := ioutil.WriteFile("result.txt", []byte(text), 0644); err != nil {
		panic(err)
	}
	fmt.Println("all orders were looked at, the last by Bo:", strings.HasSuffix(text, "Bo\n"))
}
EOF
go run main.go
