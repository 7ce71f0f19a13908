"""Writes a name to a file, takes it from another program, or hashes it, by a program as the cause and the approach have it."""
import os
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

programs = {
    "binary-mode": 'name = "José"\nwith open("out.txt", "wb") as file:\n    file.write(name)\n',
    "socket-or-pipe": 'import subprocess\nline = subprocess.check_output(["cat", "names.txt"])\nname = line.split(",")[0]\nwith open("out.txt", "w") as file:\n    file.write(name)\n',
    "hash-or-base64": 'import hashlib\nname = "José"\ndigest = hashlib.sha256(name).hexdigest()\nwith open("out.txt", "w") as file:\n    file.write(digest)\n',
}
changes = {
    "text-mode": {"binary-mode": ('"wb"', '"w", encoding="utf-8"')},
    "encode-decode": {
        "binary-mode": ("write(name)", 'write(name.encode("utf-8"))'),
        "socket-or-pipe": ("line.split", 'line.decode("utf-8").split'),
        "hash-or-base64": ("sha256(name)", 'sha256(name.encode("utf-8"))'),
    },
    "bytes-literal": {"binary-mode": ('"José"', 'b"José"'), "socket-or-pipe": ('split(",")', 'split(b",")')},
    "wrap-in-str": {
        "binary-mode": ("write(name)", "write(str(name))"),
        "socket-or-pipe": ("line.split", "str(line).split"),
        "hash-or-base64": ("sha256(name)", "sha256(str(name))"),
    },
    "encode-ignore": {
        "binary-mode": ("write(name)", 'write(name.encode("ascii", "ignore"))'),
        "socket-or-pipe": ("line.split", 'line.decode("ascii", "ignore").split'),
        "hash-or-base64": ("sha256(name)", 'sha256(name.encode("ascii", "ignore"))'),
    },
    "pickle-dumps": {"binary-mode": ("write(name)", "write(__import__(\'pickle\').dumps(name))")},
}
with open("names.txt", "w", encoding="utf-8") as file:
    file.write("José,Ada\n")
program = programs[cause]
if approach:
    old, new = changes[approach][cause]
    if old not in program:
        sys.exit(f"not in the program: {old}")
    program = program.replace(old, new)
exec(compile(program, "names.py", "exec"), {})
print("written")
