"""Adds 30 and 12 and writes total.json. The program is written as the cause and the approach have it."""
import os
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

programs = {
    "other-type": """
import json
total = 0
for order in json.loads('[{"price": 30}, {"price": 12}]'):
    total += order.price
""",
    "misspelt": """
import json
prices = []
for price in 30, 12:
    prices.push(price)
total = sum(prices)
""",
    "not-set": """
import json
class Cart:
    def _init_(self):
        self.prices = []
    def add(self, price):
        self.prices.append(price)
    def total(self):
        return sum(getattr(self, "prices", []))
cart = Cart()
for price in 30, 12:
    cart.add(price)
total = cart.total()
""",
    "removed-python2": """
import json
sums = {}
for city, price in ("Rome", 30), ("Rome", 12):
    seen = sums.has_key(city)
    sums[city] = sums[city] + price if seen else price
total = sum(sums.values())
""",
}
line = {
    "other-type": "    total += order.price\n",
    "misspelt": "    prices.push(price)\n",
    "not-set": "        self.prices.append(price)\n",
    "removed-python2": "    seen = sums.has_key(city)\n",
}[cause]
at = line[: len(line) - len(line.lstrip())]
guarded = {
    "other-type": '    total += getattr(order, "price", 0)\n',
    "misspelt": '    if hasattr(prices, "push"):\n        prices.push(price)\n',
    "not-set": '        if hasattr(self, "prices"):\n            self.prices.append(price)\n',
    "removed-python2": '    seen = hasattr(sums, "has_key") and sums.has_key(city)\n',
}[cause]
default = "seen = False" if cause == "removed-python2" else "pass"
changes = {
    "access-as-it-is": ("order.price", 'order["price"]'),
    "correct-name": ("prices.push", "prices.append"),
    "set-in-init": ("def _init_", "def __init__"),
    "use-successor": ("sums.has_key(city)", "city in sums"),
    "hasattr-guard": (line, guarded),
    "swallow-exception": (line, f"{at}try:\n    {line}{at}except AttributeError:\n{at}    {default}\n"),
}
program = programs[cause]
if approach:
    old, new = changes[approach]
    if old not in program:
        sys.exit(f"not in the program: {old}")
    program = program.replace(old, new)
program += 'with open("total.json", "w") as file:\n    json.dump(total, file)\nprint("written")\n'
exec(compile(program, "shop.py", "exec"), {})
