# Adds up three numbers. One name in the program is not known where it is used.
headers='#include <iostream>
#include <numeric>' using= before= after= out='std::cout' sum='std::accumulate(a, a + 3, 0)' count=n
case $WAYOUT_CAUSE in
  namespace-missing) out=cout ;;
  header-missing) headers='#include <iostream>' sum='accumulate(a, a + 3, 0)' ;;
  declared-later) sum='total(a, 3)' after='int total(int *a, int n) { int s = 0; while (n--) s += a[n]; return s; }' ;;
  misspelt-or-out-of-block) count=i ;;
esac
case $WAYOUT_APPROACH in
  qualify-name) out=std::cout; [ "$WAYOUT_CAUSE" != header-missing ] || sum="std::$sum" ;;
  include-header) headers="$headers
#include <algorithm>
#include <numeric>"; [ "$WAYOUT_CAUSE" != header-missing ] || sum="std::$sum" ;;
  declare-before-use) before='int total(int *a, int n);' ;;
  correct-name) count=n ;;
  using-namespace-std) using='using namespace std;' ;;
  permissive) options=-fpermissive ;;
esac
cat > main.cpp <<EOF
$headers
$using
$before
int main() {
    int a[3], n = 0;
    for (int i = 0; i < 3; i++, n++) a[i] = i + 1;
    $out << "sum " << $sum << " of " << $count << '\n';
}
$after
EOF
g++ $options main.cpp -o app && ./app
