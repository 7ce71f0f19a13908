# How far apart are two numbers? One call in the program suits two candidates equally well.
own='int gap(int a, int b) { return a > b ? a - b : b - a; }' call='gap(a, b)' type=int
case $WAYOUT_CAUSE in
  no-better-match)
    own='int gap(int a, double b) { return a > b ? a - b : b - a; } int gap(double a, int b) { return a > b ? a - b : b - a; }' ;;
  math-of-unsigned) type=unsigned call='std::abs(a - b)' ;;
  null-pointer)
    own="$own int unit(const char *s) { return s ? 10 : 1; } int unit(int *s) { return s ? 20 : 1; }" call='gap(a, b) * unit(nullptr)' ;;
  default-argument) own="$own int gap(int a, int b, int unit = 1) { return gap(a / unit, b / unit, 0); }" ;;
  name-of-std)
    own='template <class T> T max(T a, T b) { return a > b ? a : b; } using namespace std;' call='max(a, b) - (a + b - max(a, b))' ;;
esac
case $WAYOUT_APPROACH:$WAYOUT_CAUSE in
  convert-argument:no-better-match) call='gap(a, static_cast<double>(b))' ;;
  convert-argument:math-of-unsigned) call='std::abs(static_cast<int>(a) - static_cast<int>(b))' ;;
  convert-argument:null-pointer) call='gap(a, b) * unit(static_cast<const char *>(nullptr))' ;;
  convert-result:math-of-unsigned) call='std::abs(static_cast<long long>(a - b))' ;;
  add-overload:no-better-match) own="$own int gap(int a, int b) { return a > b ? a - b : b - a; }" ;;
  add-overload:null-pointer) own="$own int unit(std::nullptr_t) { return 1; }" ;;
  add-overload:math-of-unsigned) own="$own unsigned abs(unsigned x) { return x; }" call='abs(a - b)' ;;
  remove-overload:default-argument) own='int gap(int a, int b, int unit = 1) { return (a > b ? a - b : b - a) / unit; }' ;;
  qualify-name:name-of-std) call='::max(a, b) - (a + b - ::max(a, b))' ;;
  permissive:*) options=-fpermissive ;;
  other-standard:*) options=-std=c++20 ;;
esac
cat > main.cpp <<EOF
#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <iostream>
$own
int main(int n, char **v) {
    $type a = n > 2 ? std::atoi(v[1]) : 5, b = n > 2 ? std::atoi(v[2]) : 3;
    std::cout << "distance " << $call << std::endl;
}
EOF
g++ $options main.cpp -o app && ./app
