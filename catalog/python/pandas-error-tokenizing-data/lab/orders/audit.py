"""Does the table, if it was written, hold all four orders, with their columns?"""
import json
import os

if os.path.exists("orders.json"):
    with open("orders.json") as file:
        found = json.load(file)
    counts = sorted(found.get("count", {}).values(), key=str)
    prices = sorted(found.get("price", {}).values(), key=str)
    print("right" if counts == [1, 1, 2, 3] and prices == [1.5, 3.5, 4.25, 7.75] else f"wrong: {found}")
else:
    print("nothing written")
