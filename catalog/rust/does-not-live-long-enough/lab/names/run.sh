# A name is borrowed from a value that is dropped while the name is still to be printed.
outer= inner='let text = String::from("Ada");' chain='let name = String::from("Ada").as_str().trim();'
type="&'a str" life="<'a>" result='&text' use='greeting()' spawn='std::thread::spawn(|| count(&words)).join().unwrap()'
case $WAYOUT_APPROACH in
  declare-earlier) outer=$inner inner= ;;
  bind-temporary) chain='let text = String::from("Ada"); let name = text.as_str().trim();' ;;
  return-owned) type=String life= result=text ;;
  move-into-closure) spawn='std::thread::spawn(move || count(&words)).join().unwrap()' ;;
  scoped-thread) spawn='std::thread::scope(|s| s.spawn(|| count(&words)).join().unwrap())' ;;
  add-static) static="let name: &'static str = &text;" type="&'static str" life=
    chain="let name: &'static str = String::from(\"Ada\").as_str().trim();" spawn="{ let all: &'static Vec<String> = &words; std::thread::spawn(|| count(all)).join().unwrap() }" ;;
  leak-value) inner="let text: &'static mut String = Box::leak(Box::new(String::from(\"Ada\")));" result='Box::leak(Box::new(text))'
    chain='let name = Box::leak(Box::new(String::from("Ada"))).as_str().trim();'
    spawn="{ let all: &'static Vec<String> = Box::leak(Box::new(words)); std::thread::spawn(|| count(all)).join().unwrap() }" ;;
esac
case $WAYOUT_CAUSE in
  owner-in-inner-block)
    borrow='name = &text;'
    [ "$WAYOUT_APPROACH" != leak-value ] || borrow='name = text;'
    [ "$WAYOUT_APPROACH" != add-static ] || borrow="let fixed: &'static str = &text; name = fixed;"
    body="$outer let name: &str; { $inner $borrow } println!(\"name {name}\");" ;;
  temporary) body="$chain println!(\"name {name}\");" ;;
  returned-reference) greeting="fn greeting$life() -> $type { let text = String::from(\"Ada\"); $result }" body='let name = greeting(); println!("name {name}");' ;;
  thread-or-task-outlives) body="let words = vec![String::from(\"a\"), String::from(\"b\")]; let n = $spawn; assert_eq!(n, 2); println!(\"name Ada\");" ;;
esac
cat > main.rs <<EOF
#![allow(dead_code)]
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicIsize, Ordering};

// Counts the blocks of memory that are in use.
struct Counting;
static BLOCKS: AtomicIsize = AtomicIsize::new(0);
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        BLOCKS.fetch_add(1, Ordering::SeqCst);
        System.alloc(layout)
    }
    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        BLOCKS.fetch_sub(1, Ordering::SeqCst);
        System.dealloc(at, layout)
    }
}
#[global_allocator]
static COUNTING: Counting = Counting;

fn count(words: &[String]) -> usize {
    words.len()
}

$greeting

fn once() {
    $body
}

fn main() {
    once();
    let before = BLOCKS.load(Ordering::SeqCst);
    (0..100).for_each(|_| once());
    let more = BLOCKS.load(Ordering::SeqCst) - before;
    std::fs::write("left.txt", if more >= 100 { "a block more for each call" } else { "memory is given back" }).unwrap();
}
EOF
rustc --edition 2021 main.rs -o app && ./app
