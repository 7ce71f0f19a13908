"""Writes a file of names as the cause has it and has another Python copy it as UTF-8."""
import os
import pathlib
import subprocess
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
NAMES = "Zoë 5 €\nBjörn\n"
real = {"file-in-other-encoding": "cp1252", "byte-order-mark": "utf-16"}.get(cause, "utf-8")
# A picture, which is no text at all; its bytes are to be copied as they are.
picture = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
pathlib.Path("names.txt").write_bytes(picture if cause == "binary-data" else NAMES.encode(real))

options = {
    "name-utf8": {"encoding": "utf-8"},
    "name-real-encoding": {"encoding": real},
    "ignore-errors": {"errors": "ignore"},
    "latin1-everything": {"encoding": "latin-1"},
}.get(approach, {})

copy = f"""
with open("names.txt", newline="", **{options!r}) as file:
    text = file.read()
with open("copy.txt", "w", newline="", encoding="utf-8") as file:
    file.write(text)
"""
# Read by the network's pieces: of four bytes here.
pieces = f"""
text = ""
with open("names.txt", "rb") as file:
    while piece := file.read(4):
        text += piece.decode(**{options!r})
with open("copy.txt", "w", newline="", encoding="utf-8") as file:
    file.write(text)
"""
incrementally = pieces.replace('text = ""', 'import codecs\ndecoder = codecs.getincrementaldecoder("utf-8")()\ntext = ""').replace(
    "piece.decode(**{})", "decoder.decode(piece)"
)
as_bytes = 'open("copy.txt", "wb").write(open("names.txt", "rb").read())\n'

program = pieces if cause == "cut-character" else copy
if approach == "decode-incrementally":
    program = incrementally
if approach == "open-as-binary":
    program = as_bytes
if approach == "set-default-encoding":
    program = 'import sys\nsys.setdefaultencoding("utf-8")\n' + program

# The locale of many containers and cron jobs, as Python read it before UTF-8 mode.
plain = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
modes = plain if cause == "default-encoding" else {"LC_ALL": "C.UTF-8"}
if approach == "utf8-mode":
    modes = {**modes, "PYTHONUTF8": "1"}
ended = subprocess.run([sys.executable, "-c", program + 'print("copied")'], env={**os.environ, **modes})
sys.exit(ended.returncode)
