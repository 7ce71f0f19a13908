"""Adds up orders, 42 in all, and writes total.json. The program is written as the cause and the approach have it."""
import os
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

programs = {
    "container-empty": """
total, refused = 0, []
for orders in [30], [], [12]:
    total += orders[0]
""",
    "off-by-one": """
total, refused = 0, []
orders = [30, 5, 7]
for i in range(1, len(orders) + 1):
    total += orders[i]
""",
    "line-too-short": """
total, refused = 0, []
for line in "Ada;30\\nBo\\nCy;12\\n".split("\\n"):
    total += int(line.split(";")[1])
""",
    "argument-missing": """
import sys
total, refused = 0, []
prices = ""
prices = sys.argv[1]
total = sum(int(price) for price in prices.split())
""",
    # Orders below 0 are cancelled ones.
    "changed-while-looping": """
total, refused = 0, []
orders = [30, -1, -1, 12]
for i in range(len(orders)):
    if orders[i] < 0: orders.pop(i)
total = sum(orders)
""",
    "assigned-past-end": """
total, refused = 0, []
doubled = []
for i, price in enumerate([15, 6]):
    doubled[i] = 2 * price
total = sum(doubled)
""",
}
line = {
    "container-empty": "    total += orders[0]\n",
    "off-by-one": "    total += orders[i]\n",
    "line-too-short": '    total += int(line.split(";")[1])\n',
    "argument-missing": "prices = sys.argv[1]\n",
    "changed-while-looping": "    if orders[i] < 0: orders.pop(i)\n",
    "assigned-past-end": "    doubled[i] = 2 * price\n",
}[cause]
at = line[: len(line) - len(line.lstrip())]
changes = {
    "handle-empty": (line, "    if not orders:\n        continue  # has ordered nothing\n" + line),
    "iterate-directly": ("for i in range(1, len(orders) + 1):\n    total += orders[i]", "for order in orders:\n    total += order"),
    "use-parsers": (
        line,
        "import argparse\nparser = argparse.ArgumentParser()\nparser.add_argument('prices')\nprices = parser.parse_args().prices\n"
        if cause == "argument-missing"
        else "    if not line:\n        continue\n    if len(line.split(';')) < 2:\n        refused.append(line)\n        continue\n" + line,
    ),
    "append-or-copy": (
        ("for i in range(len(orders)):\n" + line, "orders = [one for one in orders if one >= 0]\n")
        if cause == "changed-while-looping"
        else ("doubled[i] = 2 * price", "doubled.append(2 * price)")
    ),
    "catch-index-error": (line, f"{at}try:\n    {line}{at}except IndexError:\n{at}    pass\n"),
}
program = programs[cause]
arguments = ["30 12"] if approach == "give-argument" else []
if approach and not arguments:
    old, new = changes[approach]
    if old not in program:
        sys.exit(f"not in the program: {old}")
    program = program.replace(old, new)
program += 'with open("total.txt", "w") as file:\n    print(total, len(refused), file=file)\nprint("written")\n'
sys.argv = ["orders.py", *arguments]
exec(compile(program, "orders.py", "exec"), {})
