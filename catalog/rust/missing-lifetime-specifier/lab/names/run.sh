# Finds the longest of some names, by a function or a type whose signature says too little.
pick='fn longest(a: String, b: String) -> String { if a.len() > b.len() { a } else { b } }' call='longest(a, b)' best='String::new()' take='best = longest(best, name.to_string());'
case $WAYOUT_CAUSE:$WAYOUT_APPROACH in
  several-inputs:name-the-lifetime) pick="fn longest<'a>(a: &'a str, b: &'a str) -> &'a str { if a.len() > b.len() { a } else { b } }" ;;
  several-inputs:return-owned) pick='fn longest(a: &str, b: &str) -> String { if a.len() > b.len() { a.to_string() } else { b.to_string() } }' ;;
  several-inputs:static-lifetime) pick="fn longest(a: &str, b: &str) -> &'static str { if a.len() > b.len() { a } else { b } }" ;;
  several-inputs:leak-the-value) pick="fn longest(a: &str, b: &str) -> &'static str { Box::leak((if a.len() > b.len() { a } else { b }).to_string().into_boxed_str()) }" ;;
  several-inputs:*) pick='fn longest(a: &str, b: &str) -> &str { if a.len() > b.len() { a } else { b } }' ;;
  no-input:return-owned) pick='fn title() -> String { format!("long{}", "est") }' ;;
  no-input:static-lifetime) pick="fn title() -> &'static str { &format!(\"long{}\", \"est\") }" ;;
  no-input:leak-the-value) pick="fn title() -> &'static str { Box::leak(format!(\"long{}\", \"est\").into_boxed_str()) }" ;;
  no-input:*) pick='fn title() -> &str { &format!("long{}", "est") }' ;;
  field-of-a-type:name-the-lifetime) pick="struct Best<'a> { name: &'a str }" ;;
  field-of-a-type:return-owned) pick='struct Best { name: String }' ;;
  field-of-a-type:static-lifetime) pick="struct Best { name: &'static str }" ;;
  field-of-a-type:*) pick='struct Best { name: &str }' ;;
esac
case $WAYOUT_CAUSE in
  several-inputs) body='let mut best = String::new(); for name in &names { best = longest(&best, name).to_string(); } println!("longest: {best}");' ;;
  no-input) body='println!("{}: {}", title(), names.iter().max_by_key(|n| n.len()).unwrap());' ;;
  field-of-a-type) body='let mut best = Best { name: names[0].as_str().into() }; for name in &names { if name.len() > best.name.len() { best = Best { name: name.as_str().into() }; } } println!("longest: {}", best.name);' ;;
esac
cat > main.rs <<EOF
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicIsize, Ordering::SeqCst};
// Counts what is taken and not given back.
struct Counting;
static LIVE: AtomicIsize = AtomicIsize::new(0);
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 { LIVE.fetch_add(layout.size() as isize, SeqCst); unsafe { System.alloc(layout) } }
    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) { LIVE.fetch_sub(layout.size() as isize, SeqCst); unsafe { System.dealloc(place, layout) } }
}
#[global_allocator]
static COUNTING: Counting = Counting;
$pick
fn work(text: &str) {
    let names: Vec<String> = text.split(' ').map(String::from).collect();
    $body
}
fn main() {
    let text = std::env::args().nth(1).unwrap_or("ada margarethe bob".to_string());
    work(&text);
    let before = LIVE.load(SeqCst);
    work(&text);
    eprintln!("kept {}", LIVE.load(SeqCst) - before);
}
EOF
rustc --edition 2021 main.rs -o app && ./app
