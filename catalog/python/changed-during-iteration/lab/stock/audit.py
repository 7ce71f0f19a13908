"""Is the stock right, if it was written? With a thread: are all entries there that were there before?"""
import json
import os

right = {
    "removes-in-the-loop": {"bread": 4},
    "adds-in-the-loop": {"tea": 2, "cake": 1, "leaf": 1, "egg": 1, "flour": 1},
    "another-thread": sorted(f"old{n}" for n in range(100)),
}[os.environ["WAYOUT_CAUSE"]]
if os.path.exists("stock.json"):
    with open("stock.json") as file:
        found = json.load(file)
    print("right" if found == right else f"wrong: {found}")
else:
    print("nothing written")
