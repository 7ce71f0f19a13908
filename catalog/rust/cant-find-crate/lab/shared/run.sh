# A package that uses a crate, geo: not listed, asked for under a name or version that the registry lacks, or for another target.
# The registry is a folder with one package in one version.
mkdir -p app/src vendor/geo/src .cargo
printf '[package]\nname = "geo"\nversion = "1.2.0"\nedition = "2021"\n' > vendor/geo/Cargo.toml
printf 'pub fn area(a: i32, b: i32) -> i32 { a * b }\n' > vendor/geo/src/lib.rs
echo '{"files":{},"package":null}' > vendor/geo/.cargo-checksum.json
printf '[source.crates-io]\nreplace-with = "here"\n[source.here]\ndirectory = "vendor"\n' > .cargo/config.toml
line='geo = "1.2"' extern= target= name=geo
case $WAYOUT_CAUSE in
  dependency-missing) line= extern='extern crate geo;' ;;
  target-not-installed) target='--target thumbv7em-none-eabihf' ;;
  package-not-in-registry) line='geom = "1.2"' name=geom ;;
  version-not-in-registry) line='geo = "^2"' ;;
esac
case $WAYOUT_APPROACH in
  add-dependency) line='geo = "1.2"' ;;
  match-version) line='geo = "1.2"' name=geo ;;
  extern-crate) extern='extern crate geo;' ;;
  build-for-host) target= ;;
  any-version) line=$(echo "$line" | sed 's/"[^"]*"/"*"/') ;;
esac
printf '[package]\nname = "app"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\n%s\n' "$line" > app/Cargo.toml
printf '%s\nfn main() {\n    println!("area {}", %s::area(3, 4));\n}\n' "$extern" "$name" > app/src/main.rs
cd app || exit 1
case $WAYOUT_APPROACH in
  cargo-clean) cargo clean --offline ;;
  delete-lockfile) rm -f Cargo.lock; rm -rf ~/.cargo/registry ;;
  cargo-update) cargo update --offline ;;
esac
cargo run --offline $target
