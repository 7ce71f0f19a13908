# Two notes are read from a text and counted; one method cannot be found on its value.
use='use std::io::Read;' derive='#[derive(Clone, PartialEq)]' holder='Shelf(first.clone()).twice()' len='list.len()' new='Note::new(&text)'
case $WAYOUT_CAUSE in
  trait-not-in-scope) use= ;;
  trait-not-implemented) derive= holder='(first.clone(), first)' ;;
  bounds-not-met) derive= holder='Shelf(Note(first.0.clone())).twice()' ;;
  inside-option-or-result) len='found.len()' ;;
  no-self-parameter) new='Note(String::new()).new(&text)' ;;
  not-on-this-type) len='list.length()' ;;
esac
case $WAYOUT_APPROACH:$WAYOUT_CAUSE in
  import-trait:*) use='use std::io::Read;' ;;
  derive-or-implement:*) derive='#[derive(Clone, PartialEq)]' ;;
  take-value-out:*) len='found.as_ref().map_or(0, |all| all.len())' ;;
  unwrap-it:*) len='found.as_ref().unwrap().len()' ;;
  call-by-type:*) new='Note::new(&text)' ;;
  right-name:*) len='list.len()' ;;
  annotate-type:not-on-this-type) len='(list as Vec<Note>).length()' ;;
  annotate-type:inside-option-or-result) len='(found as Result<Vec<Note>, String>).len()' ;;
esac
cat > main.rs <<EOF
#![allow(unused)]
$use
$derive
struct Note(String);
impl Note { fn new(text: &str) -> Note { Note(text.to_string()) } }
struct Shelf<T>(T);
impl<T: Clone> Shelf<T> { fn twice(&self) -> (T, T) { (self.0.clone(), self.0.clone()) } }
fn find(text: &str) -> Result<Vec<Note>, String> {
    let all: Vec<Note> = text.lines().map(Note::new).collect();
    if all.is_empty() { Err("there are no notes".to_string()) } else { Ok(all) }
}
fn main() {
    let mut text = String::new();
    let mut file = std::fs::File::open(std::env::args().nth(1).unwrap_or("notes.txt".to_string())).expect("a file");
    file.read_to_string(&mut text).expect("text");
    let first = $new;
    let both = $holder;
    let found = find(&text);
    let empty = Vec::new();
    let list = match &found { Ok(all) => all, Err(_) => &empty };
    println!("{} notes, twice {}", $len, both.0.0 == both.1.0);
}
EOF
printf 'milk\nbread\n' > notes.txt
rustc --edition 2021 main.rs -o app && ./app
