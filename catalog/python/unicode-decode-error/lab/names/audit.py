"""Is the copy, if there is one, what was written: the names as UTF-8, or the very bytes of a picture?"""
import os
import pathlib

written = "Zoë 5 €\nBjörn\n".encode("utf-8")
if os.environ["WAYOUT_CAUSE"] == "binary-data":
    written = pathlib.Path("names.txt").read_bytes()
copy = pathlib.Path("copy.txt")
print("the same" if not copy.exists() or copy.read_bytes() == written else "changed")
