"""Is the order right, if it was written, and was no connection kept?"""
import json
import os

right = {"expired-by-commit": ["Ada Lovelace"], "lazy-relationship": ["Ada", ["tea", "bread"]]}[os.environ["WAYOUT_CAUSE"]]
if os.path.exists("order.json"):
    with open("order.json") as file:
        found = json.load(file)
    print("right" if found == [right, 0] else f"wrong: {found}")
else:
    print("nothing written")
