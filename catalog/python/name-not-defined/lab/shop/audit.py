"""Is the total 42, if one was written?"""
import pathlib

file = pathlib.Path("total.json")
total = file.read_text().strip() if file.exists() else ""
print("right" if total in ("", "42") else f"wrong: {total}")
