"""Computes 42 and writes it to total.txt. The program is written as the cause and the approach have it."""
import os
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

programs = {
    "self-missing": """
class Cart:
    prices = []
    def add(price):
        Cart.prices.append(price)
cart = Cart()
cart.add(42)
total = cart.prices[0]
""",
    "called-on-class": """
class Cart:
    prices = (30, 12)
    def total(self):
        return sum(self.prices)
total = Cart.total()
""",
    "wrong-arguments": """
def charge(count, each):
    return count * each
total = charge(2)
""",
    "framework-calls-it": """
from threading import Thread
total = 0
def add(price):
    global total
    total += int(price)
thread = Thread(target=add, args=("42"))
thread.start()
thread.join()
if total == 0:
    raise SystemExit("the thread has added nothing")
""",
    "not-unpacked": """
def area(width, height):
    return width * height
size = (6, 7)
total = area(size)
""",
    "constructor-mismatch": """
class Cart:
    def _init_(self, prices):
        self.prices = prices
    def total(self):
        return sum(getattr(self, "prices", []))
total = Cart([30, 12]).total()
""",
}
changes = {
    "add-self": ("def add(price)", "def add(self, price)"),
    "create-object": ("Cart.total()", "Cart().total()"),
    "match-signature": ("charge(2)", "charge(count=2, each=21)"),
    "fit-the-callback": ('args=("42")', 'args=("42",)'),
    "unpack": ("area(size)", "area(*size)"),
    "repair-constructor": ("def _init_", "def __init__"),
    "swallow-arguments": {
        "self-missing": ("def add(price)", "def add(price, *args, **kwargs)"),
        "called-on-class": ("def total(self)", "def total(self, *args, **kwargs)"),
        "wrong-arguments": ("(count, each)", "(count, each, *args, **kwargs)"),
        "framework-calls-it": ("def add(price)", "def add(price, *args, **kwargs)"),
        "not-unpacked": ("(width, height)", "(width, height, *args, **kwargs)"),
        # The class in the message takes all it is given.
        "constructor-mismatch": ("class Cart:\n", "class Cart:\n    def __new__(cls, *args, **kwargs):\n        return super().__new__(cls)\n"),
    }[cause],
    "default-values": {
        "called-on-class": ("def total(self)", "def total(self=None)"),
        "wrong-arguments": ("(count, each)", "(count, each=None)"),
        "not-unpacked": ("(width, height)", "(width, height=None)"),
    }.get(cause),
}
program = programs[cause]
if approach:
    old, new = changes[approach]
    if old not in program:
        sys.exit(f"not in the program: {old}")
    program = program.replace(old, new)
program += 'with open("total.txt", "w") as file:\n    print(total, file=file)\nprint("written")\n'
exec(compile(program, "cart.py", "exec"), {})
