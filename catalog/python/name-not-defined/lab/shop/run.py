"""Adds 30 and 12 and writes total.json. The program is written as the cause and the approach have it."""
import os
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

# Each has a function `total` and a name that it does not find.
programs = {
    "misspelt": "fee = 12\ndef total():\n    return 30 + fees\n",
    "import-missing": "def total():\n    return 30 + math.floor(12.5)\n",
    "not-run-yet": "import os\nif 'FEE' in os.environ:\n    fee = int(os.environ['FEE'])\ndef total():\n    return 30 + fee\n",
    "other-scope": "def load():\n    fee = 12\nload()\ndef total():\n    return 30 + fee\n",
    "quotes-missing": "order = {'price': 30, 'fee': 12}\ndef total():\n    return order['price'] + order[fee]\n",
    "python2-name": "def total():\n    return 30 + sum(1 for _ in xrange(12))\n",
}
name = {"misspelt": "fees", "import-missing": "math", "python2-name": "xrange"}.get(cause, "fee")
program = programs[cause]
last = program.splitlines()[-1] + "\n"
changes = {
    "correct-name": ("fees", "fee"),
    "add-import": ("def total", "import math\ndef total"),
    "define-first": ("if 'FEE'", "fee = 12\nif 'FEE'"),
    "pass-as-parameter": ("    fee = 12\nload()\ndef total():\n", "    return 12\ndef total():\n    fee = load()\n"),
    "python3-names": ("[fee]", "['fee']") if cause == "quotes-missing" else ("xrange", "range"),
    "declare-global": (last, f"    global {name}\n{last}"),
    "catch-name-error": (last, f"    try:\n    {last}    except NameError:\n        return 30\n"),
}
if approach:
    old, new = changes[approach]
    if old not in program:
        sys.exit(f"not in the program: {old}")
    program = program.replace(old, new)
program += 'with open("total.json", "w") as file:\n    print(total(), file=file)\nprint("written")\n'
exec(compile(program, "shop.py", "exec"), {})
