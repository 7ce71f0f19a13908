"""Does each pay 10 by the order, and is its folder right, if it was stored?"""
import json
import os

right = {"each": 10, "folder": "/Users/ann"}
order = json.load(open("order.json")) if os.path.exists("order.json") else right
found = {"each": order.get("each"), "folder": order.get("folder", "").replace("C:", "").replace("\\", "/")}
print("right" if found == right else f"wrong: {found}")
