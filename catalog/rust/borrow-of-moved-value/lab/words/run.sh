# A list of words that is given away, and looked at afterwards.
derive='#[derive(Clone)]' take='List' pass='list' give='list' owner='list.owner.unwrap()' words='list.words' move=move partial='list.owner'
before= count='let count = list.words.len();' share='' spawn='let thread = std::thread::spawn(MOVE || list.words.push(String::from("c")));'
case $WAYOUT_APPROACH in
  borrow-instead) take='&List' pass='&list' give='&list' ;;
  iterate-by-reference) words='&list.words' ;;
  as-ref) owner='list.owner.as_deref().unwrap()' partial='&list.owner' ;;
  clone-value) pass='list.clone()' give='list.clone()' owner='list.owner.clone().unwrap()' words='list.words.clone()' partial='list.owner.clone()'
    spawn='let mut copy = list.clone(); let thread = std::thread::spawn(move || copy.words.push(String::from("c")));' ;;
  share-ownership)
    share='let list = std::sync::Arc::new(std::sync::Mutex::new(list)); let other = std::sync::Arc::clone(&list);'
    spawn='let thread = std::thread::spawn(move || other.lock().unwrap().words.push(String::from("c")));' count='let count = list.lock().unwrap().words.len();' ;;
  reorder) before=$count count= ;;
  derive-copy) derive='#[derive(Clone, Copy)]' ;;
  remove-move) move= ;;
esac
three='words.push(String::from("c"));'
case $WAYOUT_CAUSE in
  passed-by-value) body="$before show($pass); $count" ;;
  assigned) body="$before let kept = $give; $count assert_eq!(kept.words.len(), count);" ;;
  consumed-by-method) body="$before let name = $owner; assert_eq!(name, \"Ada\"); assert!(list.owner.is_some()); let count = list.words.len();" ;;
  consumed-by-loop) body="$before let mut n = 0; for w in $words { n += w.len(); } assert_eq!(n, 3); $count" ;;
  moved-into-closure) three= body="$share $(echo "$spawn" | sed "s/MOVE/$move/") thread.join().unwrap(); $count" ;;
  partial-move) body="if let Some(name) = $partial { assert_eq!(name, \"Ada\"); } show(&list); let count = list.words.len();" take='&List' ;;
esac
cat > main.rs <<EOF
#![allow(dead_code, unused_mut)]
$derive
struct List {
    owner: Option<String>,
    words: Vec<String>,
}

fn show(list: $take) {
    println!("{:?} begins with {}", list.owner, list.words[0]);
}

fn main() {
    let mut words = vec![String::from("a"), String::from("b")];
    $three
    let mut list = List { owner: Some(String::from("Ada")), words };
    $body
    println!("the list has {count} words");
}
EOF
rustc --edition 2021 main.rs -o app && ./app
