# Adds up an order: three pieces of a thing that costs 4, and a refund of one. Something in it has another type than its place.
sum='fn sum(a: i64, b: i64) -> i64 { a + b; }' price='let price: i64 = "4".parse::<i64>();' name='greet(name);' pieces='let pieces: usize = refund + 4;'
kind='let kind = if pieces > 2 { "many" } else { 1 };'
right_sum='fn sum(a: i64, b: i64) -> i64 { a + b }' right_price='let price: i64 = "4".parse::<i64>().unwrap_or(0);' right_name='greet(&name);'
right_pieces='let pieces: usize = usize::try_from(refund + 4).unwrap_or(0);' right_kind='let kind = if pieces > 2 { "many" } else { "one" };'
case $WAYOUT_CAUSE in
  semicolon-or-missing-return) p=$right_price n=$right_name q=$right_pieces k=$right_kind
    case $WAYOUT_APPROACH in return-expression) s=$right_sum ;; add-as-or-unwrap) s='fn sum(a: i64, b: i64) -> i64 { (a + b) as i64; }' ;; *) s=$sum ;; esac ;;
  wrapped-in-option-or-result) s=$right_sum n=$right_name q=$right_pieces k=$right_kind
    case $WAYOUT_APPROACH in unwrap-properly) p=$right_price ;; add-as-or-unwrap) p='let price: i64 = "4".parse::<i64>().unwrap();' ;; *) p=$price ;; esac ;;
  string-or-reference) s=$right_sum p=$right_price q=$right_pieces k=$right_kind
    case $WAYOUT_APPROACH in borrow-or-own) n=$right_name ;; add-as-or-unwrap) n='greet(name as &str);' ;; *) n=$name ;; esac ;;
  number-type) s=$right_sum p=$right_price n=$right_name k=$right_kind
    case $WAYOUT_APPROACH in convert-number) q=$right_pieces ;; add-as-or-unwrap) q='let pieces: usize = (refund + 4) as usize;' ;; *) q=$pieces ;; esac ;;
  branches-differ) s=$right_sum p=$right_price n=$right_name q=$right_pieces
    case $WAYOUT_APPROACH in same-branch-type) k=$right_kind ;; add-as-or-unwrap) k='let kind = if pieces > 2 { "many" } else { 1 as &str };' ;; *) k=$kind ;; esac ;;
esac
cat > main.rs <<EOF
$s

fn greet(name: &str) {
    println!("order of {name}");
}

fn main() {
    // The refund and the text of the price, as they come from outside.
    let refund: i64 = std::env::args().nth(1).map_or(-1, |text| text.parse().unwrap_or(-1));
    let text = std::env::args().nth(2).unwrap_or("4".to_string());
    let name = String::from("Ada");
    $n
    $(echo "$p" | sed 's/"4"/text/')
    $q
    $k
    println!("{kind} pieces, total {}", sum(price * pieces as i64, 0));
}
EOF
rustc --edition 2021 main.rs -o app && ./app
