# Books with three entries get a fourth, which is reckoned from the first.
case $WAYOUT_CAUSE:$WAYOUT_APPROACH in
  guard-in-variable:end-borrow-earlier) work='let first = books.borrow()[0]; books.borrow_mut().push(first + 9);' ;;
  guard-in-variable:try-and-skip) work='let all = books.borrow(); if let Ok(mut list) = books.try_borrow_mut() { list.push(all[0] + 9); }' ;;
  guard-in-variable:change-a-copy) work='let all = books.borrow(); let mut list = books.borrow().clone(); list.push(all[0] + 9);' ;;
  guard-in-variable:clone-rc) work='let all = books.borrow(); let other = std::rc::Rc::clone(&books); other.borrow_mut().push(all[0] + 9);' ;;
  guard-in-variable:*) work='let all = books.borrow(); books.borrow_mut().push(all[0] + 9);' ;;
  guard-in-head:end-borrow-earlier) work='let first = books.borrow().first().copied(); if let Some(n) = first { books.borrow_mut().push(n + 9); }' ;;
  guard-in-head:try-and-skip) work='if let Some(n) = books.borrow().first() { if let Ok(mut list) = books.try_borrow_mut() { list.push(n + 9); } };' ;;
  guard-in-head:change-a-copy) work='if let Some(n) = books.borrow().first() { let mut list = books.borrow().clone(); list.push(n + 9); };' ;;
  guard-in-head:clone-rc) work='if let Some(n) = books.borrow().first() { let other = std::rc::Rc::clone(&books); other.borrow_mut().push(n + 9); };' ;;
  guard-in-head:*) work='if let Some(n) = books.borrow().first() { books.borrow_mut().push(n + 9); };' ;;
  borrow-in-callback:end-borrow-earlier) work='let all = books.borrow().clone(); for n in all { visit(n, &books); }' ;;
  borrow-in-callback:pass-value-in) work='let mut list = books.borrow_mut(); for i in 0..list.len() { let n = list[i]; visit_list(n, &mut list); }' ;;
  borrow-in-callback:try-and-skip) work='for n in books.borrow_mut().iter() { if books.try_borrow().is_ok() { visit(*n, &books); } }' ;;
  borrow-in-callback:change-a-copy) work='for n in books.borrow_mut().iter() { let copy = RefCell::new(vec![*n]); visit(*n, &copy); }' ;;
  borrow-in-callback:clone-rc) work='for n in books.borrow_mut().iter() { visit(*n, &std::rc::Rc::clone(&books)); }' ;;
  borrow-in-callback:*) work='for n in books.borrow_mut().iter() { visit(*n, &books); }' ;;
esac
cat > main.rs <<EOF
#![allow(unused)]
use std::cell::RefCell;
fn visit(n: i32, books: &RefCell<Vec<i32>>) {
    if books.borrow().len() < 4 && n == 1 { books.borrow_mut().push(n + 9); }
}
fn visit_list(n: i32, list: &mut Vec<i32>) {
    if list.len() < 4 && n == 1 { list.push(n + 9); }
}
fn work(books: &std::rc::Rc<RefCell<Vec<i32>>>) {
    $work
}
fn main() {
    let books = std::rc::Rc::new(RefCell::new(vec![1, 2, 3]));
    work(&books);
    let list = books.borrow();
    println!("books closed with {} entries, the last {}", list.len(), list[list.len() - 1]);
}
EOF
rustc --edition 2021 main.rs -o app && ./app
