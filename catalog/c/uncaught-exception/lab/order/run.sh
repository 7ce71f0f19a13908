# Adds up an order of three lines, of which one cannot be read as it stands: it counts nothing, and the two others 5.
line='' open='' close=''
case $WAYOUT_CAUSE in
  index-out-of-range) line='total += prices.at(lines[i]);' ;;
  text-is-no-number) line='total += std::stoi(texts[i]);' ;;
  null-string) line='total += std::string(names[i]).size();' ;;
  no-memory) line='{ std::vector<int> place(sizes[i], 1); for (int one : place) total += one; }' ;;
esac
case $WAYOUT_CAUSE:$WAYOUT_APPROACH in
  index-out-of-range:check-before) line='if (lines[i] < prices.size()) total += prices.at(lines[i]);' ;;
  null-string:check-before) line='if (names[i]) total += std::string(names[i]).size();' ;;
  no-memory:check-before) line='if (sizes[i] > 0) { std::vector<int> place(sizes[i], 1); for (int one : place) total += one; }' ;;
  *:catch-where-handled) line="try { $line } catch (const std::logic_error &) { std::cerr << \"line \" << i << \" is left out\\n\"; }" ;;
  index-out-of-range:unchecked-access) line='total += prices[lines[i]];' ;;
  *:catch-all-and-ignore) open='try {' close='} catch (...) {}' ;;
esac
cat > main.cpp <<EOF
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>
int main() {
    // What lies behind the three prices is somebody else's.
    std::vector<int> prices{9, 2, 3, 700};
    prices.pop_back();
    const char *texts[] = {"2", "none", "3"}, *names[] = {"ab", nullptr, "abc"};
    long sizes[] = {2, -1, 3};
    std::size_t lines[] = {1, 3, 2};
    int total = 0;
    $open
    for (std::size_t i = 0; i < 3; i++) { $line }
    $close
    std::ofstream("total.txt") << total << '\n';
    std::cout << "done\n";
}
EOF
g++ -O0 main.cpp -o app || exit 1
./app
