"""Adds 30 and 12. The function is written as the cause and the approach have it."""
import os

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

adding = {
    "": "def add(price):\n    total += price\n",
    "declare-global": "def add(price):\n    global total\n    total += price\n",
    "pass-and-return": "def add(total, price):\n    return total + price\n",
}
calls = "total = add(total, 30)\ntotal = add(total, 12)\n" if approach == "pass-and-return" else "add(30)\nadd(12)\n"

# No rate is known for the country "XX": then the fee is 12.
before = {"declare-global": "    global fee\n", "assign-before-branch": "    fee = 12\n", "dummy-value": "    fee = None\n"}
branch = f"""
def total_of(price, country):
{before.get(approach, "")}    if country == "IT":
        fee = 5
    return price + fee

print("total", total_of(30, "XX"))
"""

if cause == "branch-not-taken":
    program = branch
else:
    program = "total = 0\n" + adding[approach] + calls + 'print("total", total)\n'
exec(compile(program, "invoice.py", "exec"), {})
