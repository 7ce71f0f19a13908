"""Writes two names to names.txt, by a program as the cause and the approach have it, in a container's bare locale."""
import os
import subprocess
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

programs = {
    # Its output goes to names.txt, as the shell's `>` does it.
    "console-encoding": "print(names)\n",
    "file-encoding": 'with open("names.txt", "w") as file:\n    file.write(names + "\\n")\n',
    "explicit-codec": 'with open("names.txt", "wb") as file:\n    file.write((names + "\\n").encode("ascii"))\n',
    # The second name is that of a file which an old Windows wrote.
    "lone-surrogate": 'names = "José, " + os.fsdecode(b"Andr\\xe9")\nwith open("names.txt", "w", encoding="utf-8") as file:\n    file.write(names + "\\n")\n',
}
program = programs[cause]
utf8 = {"PYTHONUTF8": "1"} if approach == "utf8-environment" or cause == "lone-surrogate" else {"PYTHONUTF8": "0"}
changes = {
    "reconfigure-stdout": {None: 'sys.stdout.reconfigure(encoding="utf-8")\n'},
    "name-utf-8": {"file-encoding": ('"w")', '"w", encoding="utf-8")'), "explicit-codec": ('"ascii"', '"utf-8"'), "lone-surrogate": ('"utf-8"', '"utf-8"')},
    "decode-the-bytes": {"lone-surrogate": ('os.fsdecode(b"Andr\\xe9")', 'os.fsencode(os.fsdecode(b"Andr\\xe9")).decode("cp1252")')},
    "errors-ignore": {
        "console-encoding": ("print(", 'sys.stdout.reconfigure(errors="ignore")\nprint('),
        "file-encoding": ('"w")', '"w", errors="ignore")'),
        "explicit-codec": ('"ascii"', '"ascii", "ignore"'),
        "lone-surrogate": ('"utf-8"', '"utf-8", errors="ignore"'),
    },
    "encode-before-print": {"console-encoding": ("print(names", 'print(names.encode("utf-8")'), "file-encoding": ("write(names", 'write(names.encode("utf-8")')},
    "set-default-encoding": {None: 'sys.setdefaultencoding("utf-8")\n'},
}.get(approach, {})
if None in changes:
    program = changes[None] + program
if cause in changes:
    old, new = changes[cause]
    if old not in program:
        sys.exit(f"not in the program: {old}")
    program = program.replace(old, new)
with open("names.py", "w", encoding="utf-8") as file:
    file.write(f'import os\nimport sys\nnames = "José, André"\n{program}')

bare = {**os.environ, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", **utf8}
with open("printed.txt", "wb") as printed:
    status = subprocess.run([sys.executable, "names.py"], env=bare, stdout=printed).returncode
if status == 0:
    if cause == "console-encoding":
        os.rename("printed.txt", "names.txt")
    print("written")
raise SystemExit(status)
