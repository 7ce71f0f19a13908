"""Does order.json, if it was written, say what the program had?"""
import datetime
import json
import os

cause = os.environ["WAYOUT_CAUSE"]


def same(order):
    if cause == "date-or-time":
        return datetime.datetime.fromisoformat(order) == datetime.datetime(2026, 3, 4, 5, 6, 7)
    if cause == "set-or-iterator":
        return isinstance(order, list) and sorted(order) == ["bread", "tea"]
    if cause == "key-type":
        return order == {"Rome-Oslo": 30}
    return order == {"bytes-value": "Zoë", "own-class": {"number": 7, "items": ["tea"]}}[cause]


if os.path.exists("order.json"):
    with open("order.json") as file:
        found = json.load(file)
    print("right" if isinstance(found, dict) and same(found["order"]) else f"wrong: {found}")
else:
    print("nothing written")
