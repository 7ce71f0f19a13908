# Four workers count words into one map or one number, or hand them over a channel; one way is not ordered, or waits for ever.
set -e
type='type counts struct { m map[string]int }'
add='c.m[word]++' read='c.m[word]' make='c := &counts{m: map[string]int{}}' work='for i := 0; i < 300000; i++ { c.add("word", i) }'
before= after= stagger= wait='group.Wait()' group='var group sync.WaitGroup' done='group.Done()' worker='go func(n int) {' rescue= early='n < 0'
case $WAYOUT_CAUSE in
  # One worker finds nothing to do and returns.
  waitgroup-count) type='type counts struct { mu sync.Mutex; m map[string]int }' add='c.mu.Lock(); defer c.mu.Unlock(); c.m[word]++'
    read='c.m[word]' early='n == 4' ;;
  channel-without-partner) type='type counts struct { m map[string]int; words chan string; end chan bool }'
    make='c := &counts{m: map[string]int{}, words: make(chan string), end: make(chan bool)}' add='c.words <- word' read='c.m[word]'
    after='for word := range c.words { c.m[word]++ }' ;;
esac
case $WAYOUT_APPROACH:$WAYOUT_CAUSE in
  guard-with-mutex:shared-map) type='type counts struct { mu sync.Mutex; m map[string]int }' add='c.mu.Lock(); defer c.mu.Unlock(); c.m[word]++' ;;
  sync-map-or-atomic:shared-map) type='type counts struct { m sync.Map }' make='c := &counts{}'
    add='v, _ := c.m.LoadOrStore(word, new(int64)); atomic.AddInt64(v.(*int64), 1)' read='value(c, word)'
    extra='func value(c *counts, word string) int { v, _ := c.m.Load(word); return int(atomic.LoadInt64(v.(*int64))) }' ;;
  # The map of the library, used like the old one: what is read may have changed when it is written.
  sync-map-read-write:shared-map) type='type counts struct { m sync.Map }' make='c := &counts{}'
    add='v, ok := c.m.Load(word); if !ok { v = 0 }; c.m.Store(word, v.(int)+1)' read='value(c, word)'
    extra='func value(c *counts, word string) int { v, _ := c.m.Load(word); return v.(int) }' ;;
  own-by-one-goroutine:shared-map | own-by-one-goroutine:channel-without-partner)
    type='type counts struct { m map[string]int; words chan string; end chan bool }'
    make='c := &counts{m: map[string]int{}, words: make(chan string), end: make(chan bool)}' add='c.words <- word' read='c.m[word]'
    before='go func() { for word := range c.words { c.m[word]++ }; close(c.end) }()' after='close(c.words); <-c.end' ;;
  defer-done:waitgroup-count) done= rescue='defer group.Done()' ;;
  recover:*) rescue='defer func() { recover() }()' ;;
  add-sleep:waitgroup-count) wait='time.Sleep(time.Second); group.Wait()' ;;
  add-sleep:*) stagger='time.Sleep(time.Duration(n) * time.Millisecond)' ;;
  larger-buffer:channel-without-partner) make='c := &counts{m: map[string]int{}, words: make(chan string, 1000), end: make(chan bool)}' ;;
esac
cat > main.go <<EOF
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

$type

$extra

func (c *counts) add(word string, i int) {
	$add
}

var _ = atomic.AddInt64
var _ = time.Second

func main() {
	$make
	begin := make(chan bool)
	$before
	$group
	for n := 0; n < 5; n++ {
		group.Add(1)
		$worker
			$rescue
			<-begin
			$stagger
			if $early {
				return
			}
			if n < 4 {
				$work
			}
			$done
		}(n)
	}
	close(begin)
	$wait
	$after
	word := "word"
	_ = word
	fmt.Println("counted", $read)
}
EOF
go run main.go
