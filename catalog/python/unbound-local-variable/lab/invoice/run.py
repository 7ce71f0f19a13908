"""Writes invoices. The program is written as the cause has it, and changed as the approach says; audit.py knows what the sums must be."""
import os

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

PROGRAMS = {
    # The sum of two prices is kept in a variable of the module.
    "global-assigned-inside": """
total = 0
def add(price):
    total += price
add(30)
add(12)
write(total)
""",
    # No rate is known for the country "XX": the fee is 12 there.
    "branch-not-taken": """
def total_of(price, country):
    if country == "IT":
        fee = 5
    return price + fee
write(total_of(37, "IT"))
write(total_of(30, "XX"))
""",
    # A price that cannot be read is invoiced as 42, and told of.
    "except-variable": """
def price_of(text):
    try:
        return int(text)
    except ValueError as failure:
        price = 42
    print("not read:", failure)
    return price
write(price_of("42"))
write(price_of("?"))
""",
    "inner-name-shadows": """
def total_of(prices):
    sum = sum(prices)
    return sum
write(total_of([30, 12]))
write(total_of([40, 2]))
""",
    "closure-too-early": """
def total():
    def with_fee():
        return price + 12
    first = with_fee()
    price = 30
    return first
write(total())
""",
}

CHANGES = {
    ("pass-and-return", "global-assigned-inside"): [("add(price):\n    total += price", "add(total, price):\n    return total + price"), ("\nadd(", "\ntotal = add(total, ")],
    ("declare-global", "global-assigned-inside"): [("    total +=", "    global total\n    total +=")],
    ("declare-global", "inner-name-shadows"): [("    sum =", "    global sum\n    sum =")],
    ("declare-global", "closure-too-early"): [("        return price", "        nonlocal price\n        return price")],
    ("assign-before-branch", "branch-not-taken"): [("    if country", "    fee = 12\n    if country")],
    ("assign-before-branch", "except-variable"): [("    try:", '    failure = ""\n    try:')],
    ("keep-exception", "except-variable"): [("    try:", "    kept = None\n    try:"), ("        price = 42", "        price, kept = 42, failure"), (", failure)\n    return", ", kept)\n    return")],
    ("rename-local", "inner-name-shadows"): [("sum = sum(prices)\n    return sum", "whole = sum(prices)\n    return whole")],
    ("call-after-assignment", "closure-too-early"): [("    first = with_fee()\n    price = 30\n", "    price = 30\n    first = with_fee()\n")],
    ("dummy-value", "global-assigned-inside"): [("    total +=", "    total = 0\n    total +=")],
    ("dummy-value", "branch-not-taken"): [("    if country", "    fee = None\n    if country")],
    ("dummy-value", "except-variable"): [("    try:", "    failure = None\n    try:")],
    ("dummy-value", "closure-too-early"): [("    def with_fee", "    price = None\n    def with_fee")],
    ("global-everywhere", "branch-not-taken"): [("    if country", "    global fee\n    if country")],
    ("global-everywhere", "except-variable"): [("    try:", "    global failure\n    try:")],
    ("global-everywhere", "closure-too-early"): [("        return price", "        global price\n        return price")],
}

program = PROGRAMS[cause]
for before, after in CHANGES[(approach, cause)] if approach else []:
    assert before in program, before
    program = program.replace(before, after)


def write(amount):
    with open("invoices.txt", "a") as file:
        file.write(f"{amount}\n")


exec(compile(program, "invoice.py", "exec"), {"write": write})
print("all is invoiced")
