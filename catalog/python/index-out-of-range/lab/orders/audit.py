"""Is the total 42, and was the line without a price, where there is one, refused and not passed over?"""
import os
import pathlib

wanted = f"42 {1 if os.environ['WAYOUT_CAUSE'] == 'line-too-short' else 0}"
file = pathlib.Path("total.txt")
found = file.read_text().strip() if file.exists() else wanted
print("right" if found == wanted else f"wrong: {found}")
