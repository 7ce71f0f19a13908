"""Is all the money of the orders in the sums, if any were stored?"""
import json
import os

total = 42
if os.path.exists("sums.json"):
    with open("sums.json") as file:
        total = sum(json.load(file).values())
print("all there" if total == 42 else f"lost: {42 - total}")
