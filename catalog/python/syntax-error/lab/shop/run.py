"""Splits a bill of 42 among 4 and stores the order. The file is written as the cause and the approach have it."""
import os
import pathlib
import re
import subprocess
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

python3 = """import json
bill, guests = 42, 4
order = {"folder": "C:/Users/ann", "bill": bill}
if guests > 0:
    order["each"] = bill // guests
    print("each pays", order["each"])
with open("order.json", "w") as file:
    json.dump(order, file)
print("done")
"""
python2 = """    order["each"] = bill / guests
    print "each pays", order["each"]
"""
fault = {
    "unclosed": ('"bill": bill}', '"bill": bill'),
    "missing-token": ("guests > 0:", "guests > 0"),
    "python2-code": ("".join(f"{line}\n" for line in python3.split("\n")[4:6]), python2),
    "not-python": ("import json\n", "pip install requests\nimport json\n"),
    "foreign-characters": ('["each"] =', "[\u201ceach\u201d] ="),
    "backslash-path": ("C:/Users/ann", "C:\\Users\\ann"),
}[cause]
program = python3.replace(*fault)

changes = {
    "look-above": (fault[1], fault[0]),
    "port-to-python3": (python2, python2.replace("/", "//").replace('print "each pays", order["each"]', 'print("each pays", order["each"])')),
    "parentheses-only": ('print "each pays", order["each"]', 'print("each pays", order["each"])'),
    "leave-prompt": ("pip install requests\n", ""),
    "retype-characters": (fault[1], fault[0]),
    "raw-string-path": ('"C:\\Users', 'r"C:\\Users'),
}
file = pathlib.Path("shop.py")
if approach in changes:
    old, new = changes[approach]
    if old not in program:
        sys.exit(f"not in the program: {old}")
    program = program.replace(old, new)
file.write_text(program, encoding="utf-8")
if approach == "comment-out-line":
    # The marked line, again and again, as long as the file is refused; at most five.
    for _ in range(5):
        said = subprocess.run([sys.executable, "-m", "py_compile", file], capture_output=True, text=True).stderr
        numbers = re.findall(r"line (\d+)", said)
        if not numbers:
            break
        lines = file.read_text(encoding="utf-8").split("\n")
        at = int(numbers[-1]) - 1
        lines[at] = "# " + lines[at]
        file.write_text("\n".join(lines), encoding="utf-8")
raise SystemExit(subprocess.run([sys.executable, file]).returncode)
