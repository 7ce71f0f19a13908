# Prints a list of things with their prices; something in it lacks a trait that something else demands. geo is a crate in two
# versions, the newer of which has its trait under a feature.
derive= show='fn show_all<T>(items: &[T]) { for item in items { print!("{item} "); } println!(); }'
bound='fn show_all<T: std::fmt::Display>(items: &[T]) { for item in items { print!("{item} "); } println!(); }'
impl='impl std::fmt::Display for Thing { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { write!(f, "{}", self.name) } }'
index='let i: i32 = 1;' price='fn price() -> Result<u32, std::io::Error> { let n: u32 = TEXT.parse()?; Ok(n) }'
counter='let counter = std::rc::Rc::new(std::cell::RefCell::new(0)); let thread = { let other = counter.clone(); std::thread::spawn(move || for _ in 0..N { *other.borrow_mut() += 1; }) }; for _ in 0..N { *counter.borrow_mut() += 1; } thread.join().unwrap(); let n = *counter.borrow();'
text='fn first(text: str) -> char { text.chars().next().unwrap() }' call='first(*"Ada")'
old_geo=geo1 feature=
case $WAYOUT_APPROACH in
  derive-or-implement) derive=$impl ;;
  convert-value) index='let i = usize::try_from(1i32).unwrap();' ;;
  add-bound) show=$bound ;;
  return-result) price='fn price() -> Result<u32, Box<dyn std::error::Error>> { let n: u32 = TEXT.parse()?; Ok(n) }' ;;
  unwrap-everywhere) price='fn price() -> Result<u32, std::io::Error> { let n: u32 = TEXT.parse().unwrap(); Ok(n) }' ;;
  make-it-send) counter='let counter = std::sync::Arc::new(std::sync::Mutex::new(0)); let thread = { let other = counter.clone(); std::thread::spawn(move || for _ in 0..N { *other.lock().unwrap() += 1; }) }; for _ in 0..N { *counter.lock().unwrap() += 1; } thread.join().unwrap(); let n = *counter.lock().unwrap();' ;;
  unsafe-impl-send)
    derive='struct Wrap(std::rc::Rc<std::cell::RefCell<i32>>); unsafe impl Send for Wrap {} impl Wrap { fn add(&self) { *self.0.borrow_mut() += 1; } }'
    counter='let counter = std::rc::Rc::new(std::cell::RefCell::new(0)); let thread = { let other = Wrap(counter.clone()); std::thread::spawn(move || for _ in 0..N { other.add(); }) }; for _ in 0..N { *counter.borrow_mut() += 1; } thread.join().unwrap(); let n = *counter.borrow();' ;;
  use-reference-or-box) text='fn first(text: &str) -> char { text.chars().next().unwrap() }' call='first("Ada")' ;;
  unify-versions) old_geo=geo2 feature='--cfg feature="thing"' ;;
esac
body='show_all(&["pen", "ink"]);' crates=
case $WAYOUT_CAUSE in
  missing-derive) show=$bound body='show_all(&[Thing { name: "pen" }, Thing { name: "ink" }]);' ;;
  wrong-type-passed) show=$bound body="$index let all = vec![\"paper\", \"pen\"]; print!(\"{} \", all[i]); println!(\"ink \");" ;;
  bound-missing-on-generic) ;;
  question-mark) show=$bound more=$price body="$body match price() { Ok(n) => eprintln!(\"price {n}\"), Err(_) => eprintln!(\"no price\") }" ;;
  not-thread-safe) show=$bound body="$body $counter assert_eq!(n, 2 * N);" ;;
  unsized-type) show=$bound more=$text body="$body assert_eq!($call, 'A');" ;;
  two-versions | feature-off) show=$bound crates="--extern geo=libgeo2.rlib --extern shapes=libshapes.rlib" body="$body assert_eq!(geo::area(&shapes::Square(3)), 9);" ;;
esac
if [ -n "$crates" ]; then
  # shapes implements the trait of geo: of version 1, or of version 2 if its feature is on.
  printf 'pub trait Area { fn area(&self) -> i32; }\npub fn area<T: Area>(of: &T) -> i32 { of.area() }\n' > geo.rs
  for version in 1 2; do rustc --edition 2021 --crate-type lib --crate-name geo -C metadata=$version geo.rs -o libgeo$version.rlib || exit 1; done
  [ "$WAYOUT_CAUSE" = two-versions ] || old_geo=geo2 condition='#[cfg(feature = "thing")]'
  [ "$WAYOUT_CAUSE" = feature-off ] || feature='--cfg feature="thing"'
  printf 'pub struct Square(pub i32);\n%s\nimpl geo::Area for Square { fn area(&self) -> i32 { self.0 * self.0 } }\n' "$condition" > shapes.rs
  rustc --edition 2021 --crate-type lib $(echo "$feature" | tr -d '"' | sed 's/=thing/="thing"/') --check-cfg 'cfg(feature, values("thing"))' --extern geo=lib$old_geo.rlib shapes.rs || exit 1
fi
cat > main.rs <<EOF
#![allow(dead_code)]
struct Thing {
    name: &'static str,
}

$derive

$show

$more

fn main() {
    $body
}
EOF
sed -i 's/\bN\b/(std::env::args().nth(2).map_or(1, |n| n.parse().unwrap()))/g; s/TEXT/std::env::args().nth(1).as_deref().unwrap_or("12")/' main.rs
rustc --edition 2021 $crates -L . main.rs -o app && ./app
