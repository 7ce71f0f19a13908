"""Writes a file of names in the encoding of the cause and has another Python copy it as UTF-8."""
import os
import pathlib
import subprocess
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
real = {"default-encoding": "utf-8", "file-in-other-encoding": "cp1252", "byte-order-mark": "utf-16"}[cause]
pathlib.Path("names.txt").write_bytes("Zoë 5 €\nBjörn\n".encode(real))

options = {
    "name-utf8": {"encoding": "utf-8"},
    "name-real-encoding": {"encoding": real},
    "ignore-errors": {"errors": "ignore"},
    "latin1-everything": {"encoding": "latin-1"},
}.get(approach, {})
copy = f"""
with open("names.txt", **{options!r}) as file:
    text = file.read()
with open("copy.txt", "w", encoding="utf-8") as file:
    file.write(text)
print("copied")
"""
# The locale of many containers and cron jobs, as Python read it before UTF-8 mode.
plain = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
modes = plain if cause == "default-encoding" else {"LC_ALL": "C.UTF-8"}
if approach == "utf8-mode":
    modes = {**modes, "PYTHONUTF8": "1"}
sys.exit(subprocess.run([sys.executable, "-c", copy], env={**os.environ, **modes}).returncode)
