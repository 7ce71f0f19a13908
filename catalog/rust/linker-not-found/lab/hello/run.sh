# A program that is compiled where the linker is not to be found. bin is a PATH that
# has of the system what is needed, and no compiler.
mkdir -p bin app/src app/.cargo
for tool in rustc cargo ld ld.bfd as sh mkdir; do ln -s "$(command -v $tool)" bin/$tool; done
export PATH=$PWD/bin
printf '[package]\nname = "app"\nversion = "0.1.0"\nedition = "2021"\n' > app/Cargo.toml
printf '%s\nfn main() {\n    println!("hello from the program");\n}\n' "" > app/src/main.rs
cc() { /usr/bin/ln -s "${1:-/usr/bin/gcc}" bin/cc; }
target='target.x86_64-unknown-linux-gnu'
case $WAYOUT_CAUSE in
  no-c-toolchain) ;;
  cross-linker-missing) cc; printf '[%s]\nlinker = "aarch64-linux-gnu-gcc"\n' $target > app/.cargo/config.toml ;;
  configured-linker-missing) cc; printf '[%s]\nrustflags = ["-C", "linker=clang"]\n' $target > app/.cargo/config.toml ;;
esac
case $WAYOUT_APPROACH in
  install-toolchain) [ -e bin/cc ] || cc ;;
  fix-configuration) /usr/bin/rm -f app/.cargo/config.toml ;;
  reinstall-rust) /usr/bin/rm bin/rustc bin/cargo && for tool in rustc cargo; do /usr/bin/ln -s /usr/bin/$tool bin/$tool; done ;;
  symlink-cc) /usr/bin/ln -s /usr/bin/x86_64-linux-gnu-gcc bin/cc ;;
  use-ld-directly) export RUSTFLAGS="-C linker=/usr/bin/ld" ;;
  check-only) exec_check=1 ;;
esac
cd app || exit 1
if [ -n "$exec_check" ]; then cargo check --offline && echo "hello from cargo check"; exit; fi
cargo run --offline
