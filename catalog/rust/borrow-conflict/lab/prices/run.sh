# The numbers from 1 to 40 get a 45 while something still looks into the list. In the end 1, 3 and 45 are left.
kept='let one = &v[20]; v.push(45); assert_eq!(*one, 21);'
parts='let a = &mut v[0]; let b = &mut v[2]; std::mem::swap(a, b); v.swap(0, 2); v.push(45);'
loop='for n in &v { sum += *n; if *n == 30 { v.push(45); } }'
closure='let mut add = |n| v.push(n); assert_eq!(v.len(), 40); add(45);'
moved='let one = &v[20]; let mut w = take(v); w.push(45); assert_eq!(*one, 21); let mut v = w;'
case $WAYOUT_APPROACH in
  end-borrow-earlier) kept='let one = v[20]; v.push(45); assert_eq!(one, 21);' closure='assert_eq!(v.len(), 40); let mut add = |n| v.push(n); add(45);'
    moved='let one = v[20]; let mut w = take(v); w.push(45); assert_eq!(one, 21); let mut v = w;' ;;
  split-the-borrow) parts='let (left, right) = v.split_at_mut(2); std::mem::swap(&mut left[0], &mut right[0]); v.swap(0, 2); v.push(45);' ;;
  collect-then-change) loop='let more: Vec<i32> = v.iter().filter(|n| **n == 30).map(|n| n + 15).collect(); sum = v.iter().sum(); v.extend(more);' ;;
  clone-value) kept='let one = v[20].clone(); v.push(45); assert_eq!(one, 21);'
    parts='let mut copy = v.clone(); let a = &mut v[0]; let b = &mut copy[2]; std::mem::swap(a, b); v.swap(0, 2); v.push(45);'
    loop='for n in v.clone() { sum += n; if n == 30 { v.push(45); } }'
    closure='let mut copy = v.clone(); let mut add = |n| copy.push(n); assert_eq!(v.len(), 40); add(45);'
    moved='let all = v.clone(); let one = &all[20]; let mut w = take(v); w.push(45); assert_eq!(*one, 21); let mut v = w;' ;;
  interior-mutability) wrap='let v = std::cell::RefCell::new(v);' unwrap='let mut v = v.into_inner();'
    kept='{ let list = v.borrow(); let one = &list[20]; v.borrow_mut().push(45); assert_eq!(*one, 21); }'
    parts='{ let mut x = v.borrow_mut(); let mut y = v.borrow_mut(); std::mem::swap(&mut x[0], &mut y[2]); } v.borrow_mut().swap(0, 2);'
    loop='for n in v.borrow().iter() { sum += *n; if *n == 30 { v.borrow_mut().push(45); } }'
    closure='let add = |n| v.borrow_mut().push(n); assert_eq!(v.borrow().len(), 40); add(45);' ;;
  unsafe-pointer) kept='let one: *const i32 = &v[20]; v.push(45); assert_eq!(unsafe { *one }, 21);'
    parts='let p = v.as_mut_ptr(); unsafe { std::mem::swap(&mut *p, &mut *p.add(2)); } v.swap(0, 2); v.push(45);'
    loop='let p: *mut Vec<i32> = &mut v; for n in &v { sum += *n; if *n == 30 { unsafe { (*p).push(45); } } }'
    closure='let p: *mut Vec<i32> = &mut v; let add = |n| unsafe { (*p).push(n) }; assert_eq!(v.len(), 40); add(45);'
    moved='let one: *const i32 = &v[20]; let mut w = take(v); w.push(45); assert_eq!(unsafe { *one }, 21); let mut v = w;' ;;
esac
case $WAYOUT_CAUSE in
  reference-kept-across-change) body="$wrap $kept $unwrap" ;;
  two-parts-at-once) body="$wrap $parts $unwrap" ;;
  change-while-iterating) body="let mut sum = 0; $wrap $loop $unwrap assert_eq!(sum, 820);" ;;
  closure-holds-borrow) body="$wrap $closure $unwrap" ;;
  moved-while-borrowed) body=$moved ;;
esac
cat > main.rs <<EOF
#![allow(dead_code, unused_mut, unused_assignments)]
fn take(v: Vec<i32>) -> Vec<i32> {
    v
}

fn main() {
    let mut v: Vec<i32> = (1..=40).collect();
    // So that the list cannot grow where it stands.
    let beside = vec![0u8; 200];
    $body
    v.retain(|n| [1, 3, 45].contains(n));
    println!("list {v:?} {}", beside.len());
}
EOF
rustc --edition 2021 main.rs -o app && ./app
