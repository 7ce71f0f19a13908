"""Are the names and values right, if they were written?"""
import json
import os

right = {
    "dict-without-items": {"Rome": 30, "Oslo": 12},
    "function-returns-other": {"lines": ["left", "right"]},
    "split-count": {"user": "ada", "url": "http://shop/?a=1"},
    "index-missing": {"Rome": 30, "Oslo": 12},
}[os.environ["WAYOUT_CAUSE"]]
found = right
if os.path.exists("found.json"):
    with open("found.json") as file:
        found = json.load(file)
print("right" if found == right else f"wrong: {found}")
