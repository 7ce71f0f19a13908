# The area of a box, by a program in which one call fits none of the functions of its name.
make='Box b(3, 4);' call='area(b)' ctor= side='b.h'
case $WAYOUT_CAUSE in
  wrong-count) make='Box b(3);' ;;
  no-conversion) call='area("3x4")' ;;
  deduction-conflict) side='std::max(b.h, 1L)' ;;
  no-default-constructor) make='Box b; b = Box(3, 4);' ;;
esac
case $WAYOUT_APPROACH:$WAYOUT_CAUSE in
  match-arguments:wrong-count) make='Box b(3, 4);' ;;
  match-arguments:no-conversion) call='area(Box(3, 4))' ;;
  match-arguments:deduction-conflict) side='std::max(b.h, 1)' ;;
  name-template-argument:*) side='std::max<long>(b.h, 1L)' ;;
  give-values-at-once:*) make='Box b(3, 4);' ;;
  add-constructor:no-default-constructor) ctor='Box() : w(0), h(0) {}' ;;
  add-constructor:wrong-count) ctor='Box(int w) : w(w), h(4) {}' ;;
  force-cast:*) call='area(*(const Box *)"3x4")' ;;
  permissive:*) options=-fpermissive ;;
  other-standard:*) options=-std=c++20 ;;
esac
cat > main.cpp <<EOF
#include <algorithm>
#include <iostream>
struct Box {
    int w, h;
    $ctor
    Box(int w, int h) : w(w), h(h) {}
};
struct Circle { int r; };
int area(const Box &b) { return b.w * b.h; }
int area(const Circle &c) { return 3 * c.r * c.r; }
int main() {
    $make
    std::cout << "area " << $call << " of height " << $side << std::endl;
}
EOF
g++ $options main.cpp -o app && ./app
