"""Is all the money of the orders in the sums that the service reads, if the program ended well?"""
import json
import os

if os.path.exists("sums.json"):
    with open("sums.json") as file:
        total = sum(json.load(file).values())
    print("all there" if total == 42 else f"lost: {42 - total}")
else:
    # Nothing was stored: right after a crash, wrong after a run that said it had stored the sums.
    print("lost: all of it" if os.path.exists("ended-well") else "nothing stored")
