"""Fines those who bring books back late. The file is written as the cause and the approach have it."""
import os
import pathlib
import re
import subprocess
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

good = """fines = {}
for name, days in [("Ada", 3), ("Bo", 40)]:
    fine = 0
    if days > 30:
        fine = days - 30
    fines[name] = fine
print("finished")
"""
program = {
    # A rule for long delays that is still to be written.
    "block-missing": good.replace('print("fin', 'if fines["Bo"] > 100:\n    # write a letter\nprint("fin'),
    "extra-indent": "".join(f"    {line}\n" for line in good.splitlines()),
    "uneven-depth": good.replace("    fines[name]", "      fines[name]"),
    # Written with a tab that its author sees as four blanks.
    "tabs-and-blanks": good.replace("        fine =", "\t\tfine =").replace("    if days", "\tif days"),
}[cause]
file = pathlib.Path("fines.py")


def check():
    return subprocess.run([sys.executable, "-m", "py_compile", file], capture_output=True, text=True).stderr


if approach == "show-blanks":
    program = good
if approach == "convert-tabs":
    program = program.expandtabs(4)
if approach == "convert-tabs-other-width":
    program = program.expandtabs(2)
if approach == "add-pass":
    program = program.replace("    # write a letter\n", "    pass  # write a letter\n")
if approach == "dedent-paste":
    program = "".join(line[4:] + "\n" for line in program.splitlines())
file.write_text(program)
if approach == "run-formatter":
    subprocess.run([sys.executable, "-m", "black", "--quiet", file])
if approach == "align-with-line-above":
    # Each line that Python marks gets the depth of the one above it, at most six times.
    for _ in range(6):
        numbers = re.findall(r"line (\d+)", check())
        if not numbers:
            break
        lines = file.read_text().split("\n")
        at = int(numbers[-1]) - 1
        above = lines[at - 1] if at > 0 else ""
        lines[at] = above[: len(above) - len(above.lstrip())] + lines[at].lstrip()
        file.write_text("\n".join(lines))
with open(file, "a") as program:
    program.write('import json\njson.dump(fines, open("fines.json", "w"))\n')
raise SystemExit(subprocess.run([sys.executable, file]).returncode)
