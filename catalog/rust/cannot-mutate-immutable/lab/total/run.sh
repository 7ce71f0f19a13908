# Adds up prices: with a loop, through a function, or with a discount that needs the sum before it.
case $WAYOUT_CAUSE:$WAYOUT_APPROACH in
  binding-not-mut:declare-mut) body='let mut total = 0; for p in &prices { total += p; }' ;;
  binding-not-mut:shadow) body='let total = 0; for p in &prices { let total = total + p; }' ;;
  binding-not-mut:clone-and-change) body='let total = 0; for p in &prices { let mut copy = total.clone(); copy += p; }' ;;
  binding-not-mut:*) body='let total = 0; for p in &prices { total += p; }' ;;
  behind-shared-reference:take-mut-reference) add='fn add(all: &mut Vec<i64>) { all.push(5); }' body='let mut prices = prices; add(&mut prices); let total: i64 = prices.iter().sum();' ;;
  behind-shared-reference:clone-and-change) add='fn add(all: &Vec<i64>) { let mut copy = all.clone(); copy.push(5); }' body='add(&prices); let total: i64 = prices.iter().sum();' ;;
  behind-shared-reference:shadow) add='fn add(all: &Vec<i64>) { let all = all; all.push(5); }' body='add(&prices); let total: i64 = prices.iter().sum();' ;;
  behind-shared-reference:*) add='fn add(all: &Vec<i64>) { all.push(5); }' body='add(&prices); let total: i64 = prices.iter().sum();' ;;
  new-variable-meant:shadow) body='let total: i64 = prices.iter().sum(); let saved = total / 2; let total = total - saved; let total = total + saved;' ;;
  new-variable-meant:declare-mut) body='let mut total: i64 = prices.iter().sum(); let saved = total / 2; total = total - saved; total = total + saved;' ;;
  new-variable-meant:*) body='let total: i64 = prices.iter().sum(); let saved = total / 2; total = total - saved; total = total + saved;' ;;
esac
cat > main.rs <<EOF
$add
fn main() {
    let prices: Vec<i64> = std::env::args().skip(1).map(|text| text.parse().unwrap()).collect();
    $body
    println!("total {total}");
}
EOF
rustc --edition 2021 main.rs -o app && ./app 2 4
