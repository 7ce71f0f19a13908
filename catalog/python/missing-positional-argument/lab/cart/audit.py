"""Is the total 42, if one was written?"""
import pathlib

file = pathlib.Path("total.txt")
total = file.read_text().strip() if file.exists() else "42"
print("right" if total == "42" else f"wrong: {total}")
