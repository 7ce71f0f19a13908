# A package with a module of its own and one dependency, geo, which has a function under a feature; one name cannot be found.
mkdir -p app/src geo/src
use='use std::collections::HashMap;' total=total mod='mod models;' features='"area"' dependency=geo extern= scope='let mut last = 0; for n in &all { last = *n; } assert_eq!(last, 6);'
case $WAYOUT_CAUSE in
  missing-use) use= ;;
  misspelt) total=totl ;;
  crate-not-added) dependency= ;;
  feature-off) features= ;;
  module-not-declared) mod= ;;
  wrong-scope) scope='for n in &all { let last = *n; } assert_eq!(last, 6);' ;;
esac
case $WAYOUT_APPROACH in
  add-use) use='use std::collections::HashMap;' ;;
  cargo-add) dependency=geo features='"area"' ;;
  enable-feature) features='"area"' ;;
  declare-module) mod='mod models;' ;;
  fix-scope) total=total scope='let mut last = 0; for n in &all { last = *n; } assert_eq!(last, 6);' ;;
  extern-crate) extern='extern crate geo;' ;;
esac
printf '[package]\nname = "geo"\nversion = "0.1.0"\nedition = "2021"\n[features]\narea = []\n' > geo/Cargo.toml
printf '#[cfg(feature = "area")]\npub fn area(a: i32, b: i32) -> i32 { a * b }\n' > geo/src/lib.rs
printf '[package]\nname = "app"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\n' > app/Cargo.toml
[ -z "$dependency" ] || echo "geo = { path = \"../geo\", features = [$features] }" >> app/Cargo.toml
printf 'pub fn total(all: &[i32]) -> i32 { all.iter().sum() }\n' > app/src/models.rs
cat > app/src/main.rs <<EOF
$extern
$use
$mod
use crate::models::total;

fn main() {
    let all = vec![2, 4, 6];
    let mut names: HashMap<&str, i32> = HashMap::new();
    names.insert("sum", $total(&all));
    $scope
    println!("sum {} area {}", names["sum"], geo::area(3, 4));
}
EOF
cd app || exit 1
[ "$WAYOUT_APPROACH" != cargo-clean ] || cargo clean --offline
cargo run --offline
