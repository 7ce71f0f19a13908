"""Writes an order as JSON, by a program as the cause and the approach have it."""
import os
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

value, converted = {
    "date-or-time": ("datetime.datetime(2026, 3, 4, 5, 6, 7)", "datetime.datetime(2026, 3, 4, 5, 6, 7).isoformat()"),
    "set-or-iterator": ('{"tea", "bread"}', 'sorted({"tea", "bread"})'),
    "bytes-value": ('"Zoë".encode()', '"Zoë".encode().decode()'),
    "own-class": ("Order()", "vars(Order())"),
    "key-type": ('{("Rome", "Oslo"): 30}', '{"Rome-Oslo": 30}'),
}[cause]
call = {
    "default-function": "json.dumps(data, default=plain)",
    "default-str": "json.dumps(data, default=str)",
    "default-dict": "json.dumps(data, default=lambda o: o.__dict__)",
    "dump-the-str": "json.dumps(str(data))",
    "skip-keys": "json.dumps(data, skipkeys=True)",
}.get(approach, "json.dumps(data)")
program = f"""
import datetime
import json

class Order:
    def __init__(self):
        self.number = 7
        self.items = ["tea"]

def plain(value):
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, set):
        return sorted(value)
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, Order):
        return vars(value)
    raise TypeError(f"cannot write {{type(value).__name__}}")

data = {{"order": {converted if approach == "convert-first" else value}}}
text = {call}
with open("order.json", "w") as file:
    file.write(text)
print("written")
"""
exec(compile(program, "order.py", "exec"), {})
