# Three orders; the number of one is unknown, or no number at all. Each order takes a piece from the shelf and goes into the book.
orders='["1", "9", "2"]' number='id.parse::<u32>().map_err(|e| e.to_string())?' name='customers.get(&number).copied().ok_or_else(|| format!("no customer {number}"))?'
case $WAYOUT_CAUSE in
  nothing-found)
    case $WAYOUT_APPROACH in
      pass-error-on) ;;
      match-or-else) name='{ let Some(name) = customers.get(&number).copied() else { return Err("no customer".to_string()); }; name }' ;;
      default-value) name='customers.get(&number).copied().unwrap_or_default()' ;;
      expect-message) name='customers.get(&number).copied().expect("customers are complete")' ;;
      *) name='customers.get(&number).copied().unwrap()' ;;
    esac ;;
  operation-failed)
    orders='["1", "nine", "2"]'
    case $WAYOUT_APPROACH in
      pass-error-on) ;;
      match-or-else) number='match id.parse::<u32>() { Ok(number) => number, Err(e) => return Err(e.to_string()) }' ;;
      default-value) number='id.parse::<u32>().unwrap_or(1)' ;;
      expect-message) number='id.parse::<u32>().expect("ids are numbers")' ;;
      *) number='id.parse::<u32>().unwrap()' ;;
    esac ;;
esac
call='serve(id, &customers, &mut shelf, &mut book)'
case $WAYOUT_APPROACH in
  catch-unwind) call='std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| serve(id, &customers, &mut shelf, &mut book))).unwrap_or(Err("failed".to_string()))' ;;
  backtrace) export RUST_BACKTRACE=1 ;;
esac
cat > main.rs <<EOF
use std::collections::HashMap;

fn serve(id: &str, customers: &HashMap<u32, &'static str>, shelf: &mut i32, book: &mut Vec<&'static str>) -> Result<(), String> {
    *shelf -= 1;
    let result = find(id, customers);
    match result {
        Ok(name) => book.push(name),
        Err(reason) => {
            *shelf += 1;
            return Err(reason);
        }
    }
    Ok(())
}

fn find(id: &str, customers: &HashMap<u32, &'static str>) -> Result<&'static str, String> {
    let number = $number;
    let name = $name;
    Ok(name)
}

fn main() {
    let customers = HashMap::from([(1, "Ada"), (2, "Bo")]);
    let (mut shelf, mut book) = (3, Vec::new());
    for id in $orders {
        if let Err(reason) = $call {
            eprintln!("refused: {reason}");
        }
    }
    std::fs::write("result.txt", format!("shelf {shelf} book {}", book.join(","))).unwrap();
    println!("all orders were looked at, the last by {}", book[book.len() - 1]);
}
EOF
rustc --edition 2021 main.rs -o app && ./app
