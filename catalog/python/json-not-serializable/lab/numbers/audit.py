"""Are the numbers of counts.json, if it was written, numbers?"""
import json
import os

if os.path.exists("counts.json"):
    with open("counts.json") as file:
        found = json.load(file)
    print("right" if found == {"count": 6, "row": [1, 2, 3]} else f"wrong: {found}")
else:
    print("nothing written")
