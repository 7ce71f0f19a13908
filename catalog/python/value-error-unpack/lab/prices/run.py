"""Writes names and values to found.json. The program is written as the cause and the approach have it."""
import os
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

programs = {
    "dict-without-items": """
found = {}
prices = {"Rome": 30, "Oslo": 12}
for city, price in prices:
    found[city] = price
""",
    # `outline` of the library's new version gives the image back, too, and in the first place.
    "function-returns-other": """
found = {}
def outline(image):
    return image, ["left", "right"], [0, 1]
lines, order = outline("image")
found["lines"] = lines
""",
    "split-count": """
found = {}
for line in ["user=ada", "url=http://shop/?a=1"]:
    key, value = line.split("=")
    found[key] = value
""",
    "index-missing": """
found = {}
for i, city, price in enumerate([("Rome", 30), ("Oslo", 12)]):
    found[city] = price
""",
}
line = {
    "dict-without-items": "for city, price in prices:\n    found[city] = price\n",
    "function-returns-other": 'lines, order = outline("image")\n',
    "split-count": '    key, value = line.split("=")\n    found[key] = value\n',
    "index-missing": "for i, city, price in enumerate([(\"Rome\", 30), (\"Oslo\", 12)]):\n    found[city] = price\n",
}[cause]
at = line[: len(line) - len(line.lstrip())]
caught = "".join(f"    {one}\n" for one in line.splitlines())
changes = {
    "use-items": ("in prices:", "in prices.items():") if cause == "dict-without-items" else ("i, city, price in", "i, (city, price) in"),
    "limit-split": ('split("=")', 'split("=", 1)'),
    "match-return": (line, 'lines = outline("image")[-2]\n'),
    "star-underscore": {
        "dict-without-items": ("city, price in", "city, price, *_ in"),
        "function-returns-other": ("lines, order =", "lines, order, *_ ="),
        "split-count": ("key, value =", "key, value, *_ ="),
    }.get(cause),
    "catch-value-error": (line, f"{at}try:\n{caught}{at}except ValueError:\n{at}    {'lines = []' if 'lines' in line else 'pass'}\n"),
}
program = programs[cause]
if approach:
    old, new = changes[approach]
    if old not in program:
        sys.exit(f"not in the program: {old}")
    program = program.replace(old, new)
program += 'import json\nwith open("found.json", "w") as file:\n    json.dump(found, file)\nprint("written")\n'
exec(compile(program, "prices.py", "exec"), {})
