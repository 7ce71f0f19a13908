"""Is the total 42, if one was written?"""
import json
import os

total = 42
if os.path.exists("total.json"):
    with open("total.json") as file:
        total = json.load(file)
print("right" if total == 42 else f"wrong: {total}")
