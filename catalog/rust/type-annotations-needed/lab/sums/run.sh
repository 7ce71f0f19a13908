# Adds up the numbers of a line; the type of one thing is nowhere said. A crate beside it adds a way to
# compare a number, with which more than one type fits.
parse='let one = "4".parse().unwrap(); let n = 8 + show(&one);'
empty='let mut more = Vec::new(); let n = 12 + more.len() as u32;'
closed='let read = || { let n: u32 = "12".parse()?; Ok(n) }; let n = read().unwrap_or(0);'
impls='let limit: u32 = 12; let text = "12"; let n = if limit == text.parse().unwrap() { limit } else { 0 }; let _ = money::Money(1);'
money='impl PartialEq<Money> for u32 { fn eq(&self, other: &Money) -> bool { *self == other.0 } }'
case $WAYOUT_APPROACH in
  annotate-variable) parse='let one: u32 = "4".parse().unwrap(); let n = 8 + show(&one);' empty='let more: Vec<u8> = Vec::new(); let n = 12 + more.len() as u32;'
    closed='let read = || { let n: u32 = "12".parse()?; let result: Result<u32, std::num::ParseIntError> = Ok(n); result }; let n = read().unwrap_or(0);'
    impls='let limit: u32 = 12; let text = "12"; let n = if { let wanted: u32 = text.parse().unwrap(); limit == wanted } { limit } else { 0 }; let _ = money::Money(1);' ;;
  turbofish) parse='let one = "4".parse::<u32>().unwrap(); let n = 8 + show(&one);' empty='let more = Vec::<u8>::new(); let n = 12 + more.len() as u32;'
    impls='let limit: u32 = 12; let text = "12"; let n = if limit == text.parse::<u32>().unwrap() { limit } else { 0 }; let _ = money::Money(1);' ;;
  type-of-ok) closed='let read = || { let n: u32 = "12".parse()?; Ok::<_, std::num::ParseIntError>(n) }; let n = read().unwrap_or(0);' ;;
  remove-superfluous-into) impls='let limit: u32 = 12; let text = "12"; let n = if text == limit.to_string() { limit } else { 0 }; let _ = money::Money(1);' ;;
  older-dependency) money= ;;
  as-cast) parse='let one = "4".parse().unwrap() as u32; let n = 8 + one;' ;;
  underscore) parse='let one: _ = "4".parse().unwrap(); let n = 8 + show(&one);' empty='let more: Vec<_> = Vec::new(); let n = 12 + more.len() as u32;'
    closed='let read = || { let n: u32 = "12".parse()?; Ok::<_, _>(n) }; let n = read().unwrap_or(0);'
    impls='let limit: u32 = 12; let text = "12"; let n = if { let wanted: _ = text.parse().unwrap(); limit == wanted } { limit } else { 0 }; let _ = money::Money(1);' ;;
esac
case $WAYOUT_CAUSE in
  result-type-open) body=$parse ;;
  empty-container) body=$empty ;;
  error-type-open) body=$closed ;;
  several-impls) body=$impls use='extern crate money;' ;;
esac
printf 'pub struct Money(pub u32);\n%s\nimpl std::str::FromStr for Money { type Err = (); fn from_str(text: &str) -> Result<Money, ()> { text.parse().map(Money).map_err(|_| ()) } }\n' "$money" > money.rs
rustc --edition 2021 --crate-type lib money.rs || exit 1
cat > main.rs <<EOF
#![allow(dead_code, unused_mut)]
$use
fn show<T: std::fmt::Display>(what: &T) -> u32 {
    what.to_string().parse().unwrap_or(0)
}

fn main() {
    $body
    println!("sum {n}");
}
EOF
rustc --edition 2021 --extern money=libmoney.rlib main.rs -o app && ./app
