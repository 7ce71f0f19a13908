# Greets a user whose name is reached through a reference.
case $WAYOUT_CAUSE in
  field-of-reference) place='user.name' ;;
  option-behind-reference) place='user.tag.unwrap()' ;;
  element-of-collection) place='user.names[0]' ;;
esac
take=$place
case $WAYOUT_APPROACH in
  borrow-it) take="&$place" ;;
  as-ref) take='user.tag.as_ref().unwrap()' ;;
  clone-it) take=$(echo "$place" | sed 's/\.unwrap()//').clone\(\); [ "$WAYOUT_CAUSE" != option-behind-reference ] || take="$take.unwrap()" ;;
  dereference) take="*(&$place)" ;;
  unsafe-read) take="unsafe { std::ptr::read(&$place) }" ;;
esac
cat > main.rs <<EOF
struct User { name: String, tag: Option<String>, names: Vec<String> }
fn greet(user: &User) {
    let name = $take;
    println!("hello {name}");
}
fn main() {
    let ada = std::env::args().nth(1).unwrap_or("ada".to_string());
    let user = User { name: ada.clone(), tag: Some(ada.clone()), names: vec![ada] };
    greet(&user);
    println!("{} {:?} {:?}", user.name, user.tag, user.names);
}
EOF
rustc --edition 2021 -A unused -A dead_code main.rs -o app || exit 1
./app > out.txt 2> err.txt; head -1 out.txt; cat err.txt >&2
