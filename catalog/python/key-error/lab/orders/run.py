"""Adds up orders read from JSON and stores the sums."""
import json
import os
from collections import defaultdict

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
if approach == "set-variable":
    os.environ["SUMS_FILE"] = "sums.json"

orders = [{"city": "Rome", "price": 10, "fee": 0}, {"city": "Oslo", "price": 12, "fee": 0}, {"city": "Rome", "price": 20, "fee": 0}]
if cause == "key-absent":
    del orders[1]["fee"]  # an optional field: no fee was taken
if cause == "key-differs":
    orders[1] = {"city": "Oslo", "price": 10, "Fee ": 2}
orders = json.loads(json.dumps(orders))

if approach == "normalise-keys":
    orders = [{key.strip().lower(): value for key, value in order.items()} for order in orders]


def fee_of(order):
    return order.get("fee", 0) if approach == "use-get" else order["fee"]


if approach == "default-container":
    sums = defaultdict(int)
elif cause == "not-filled-yet":
    sums = {}
else:
    sums = {"Rome": 0, "Oslo": 0}


def add(order):
    if approach == "use-get":
        sums[order["city"]] = sums.get(order["city"], 0) + order["price"] + fee_of(order)
    else:
        sums[order["city"]] += order["price"] + fee_of(order)


for one in orders:
    if approach == "catch-and-pass":
        try:
            add(one)
        except KeyError:
            pass
    else:
        add(one)



def place():
    """Where the sums are kept: set for the service, and not in a shell of one's own."""
    if cause != "environment-variable":
        return "sums.json"
    if approach == "use-get":
        return os.environ.get("SUMS_FILE", "/tmp/sums.json")
    return os.environ["SUMS_FILE"]


try:
    with open(place(), "w") as file:
        json.dump(sums, file)
except KeyError:
    if approach != "catch-and-pass":
        raise
print("Rome", sums.get("Rome"))
open("ended-well", "w").close()
