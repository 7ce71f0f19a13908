"""Are the names in the copy, if there is one, those that were written?"""
import pathlib

copy = pathlib.Path("copy.txt")
same = not copy.exists() or copy.read_text(encoding="utf-8") == "Zoë 5 €\nBjörn\n"
print("the same" if same else "changed")
