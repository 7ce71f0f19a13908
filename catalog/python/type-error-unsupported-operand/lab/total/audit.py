"""Is it `total 42` that was written, if anything was?"""
import pathlib

file = pathlib.Path("total.txt")
text = file.read_text().strip() if file.exists() else "total 42"
print("right" if text == "total 42" else f"wrong: {text}")
