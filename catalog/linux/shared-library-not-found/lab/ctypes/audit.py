"""If there is a total, is it the right one?"""
import pathlib

total = pathlib.Path("total")
text = total.read_text().strip() if total.exists() else ""
print(f"a total of {text}" if text not in ("", "10") else "no wrong total")
