"""Writes the line `total 42` to total.txt. The program is written as the cause and the approach have it."""
import os
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

setting = {
    "text-not-converted": 'os.environ["FEE"] = "12"\nprice, fee = 30, os.environ["FEE"]\n',
    "text-output": "price, fee = 30, 12\n",
    "none-operand": 'def fee_of(country):\n    if country == "IT":\n        return 5\nprice, fee = 30, fee_of("NO")\n',
    "name-shadowed": "sum = 30\n",
    "wrong-brackets": "prices = [30, 12]\n",
    "single-value": """order = '{"price": 30, "fee": 12}'\n""",
}
line = {
    "text-not-converted": 'text = f"total {price + fee}"',
    "text-output": 'text = "total " + (price + fee)',
    "none-operand": 'text = f"total {price + fee}"',
    "name-shadowed": 'text = f"total {sum([sum, 12])}"',
    "wrong-brackets": 'text = f"total {prices(0) + prices(1)}"',
    "single-value": """text = f"total {order['price'] + order['fee']}\"""",
}[cause]
changes = {
    "convert-input": ("order = ", "import json\norder = json.loads(") if cause == "single-value" else ('os.environ["FEE"]\n', 'int(os.environ["FEE"])\n'),
    "use-f-string": (line, 'text = f"total {price + fee}"' if cause == "text-output" else 'text = f"total {price}{fee}"'),
    "find-the-none": ("        return 5\n", "        return 5\n    return 12\n"),
    "rename-variable": ("sum = 30", "price = 30"),
    "correct-brackets": (line, line.replace("(", "[").replace(")", "]")),
    "str-everything": (line, 'text = "total " + str(price + fee)' if cause == "text-output" else 'text = "total " + (str(price) + str(fee))'),
    "catch-type-error": (line, f'try:\n    {line}\nexcept TypeError:\n    text = "total 0"'),
}
program = f"import os\n{setting[cause]}{line}\n"
if approach:
    old, new = changes[approach]
    if old not in program:
        sys.exit(f"not in the program: {old}")
    program = program.replace(old, new)
    if approach == "convert-input" and cause == "single-value":
        program = program.replace("12}'\n", "12}')\n")
    if approach == "rename-variable":
        program = program.replace("sum([sum, 12])", "sum([price, 12])")
program += 'with open("total.txt", "w") as file:\n    print(text, file=file)\nprint("written")\n'
exec(compile(program, "total.py", "exec"), {})
