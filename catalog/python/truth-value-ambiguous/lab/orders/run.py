"""Answers a question about four orders, by a program as the cause and the approach have it."""
import os

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

table = 'pandas.DataFrame({"price": [5, 15, 25, 40], "paid": [True, True, False, True]})'
lines = {
    "and-or-not": 'answer = list(df[df["price"] > 10 and df["paid"] == True].index)',
    "chained-comparison": 'answer = list(df[10 < df["price"] < 30].index)',
    "function-for-one": 'answer = list(fee(df["price"]))',
    "is-there-data": 'answer = "orders" if df else "no orders"',
}
changed = {
    "bitwise-with-parentheses": {
        "and-or-not": 'answer = list(df[(df["price"] > 10) & (df["paid"] == True)].index)',
        "chained-comparison": 'answer = list(df[(df["price"] > 10) & (df["price"] < 30)].index)',
    },
    "bitwise-bare": {
        "and-or-not": 'answer = list(df[df["price"] > 10 & df["paid"] == True].index)',
        "chained-comparison": 'answer = list(df[df["price"] > 10 & df["price"] < 30].index)',
    },
    "where-or-mask": {"function-for-one": 'answer = list(numpy.where(df["price"] > 20, 2, 1))'},
    "apply-each": {"function-for-one": 'answer = list(df["price"].apply(fee))'},
    "use-empty": {"is-there-data": 'answer = "no orders" if df.empty else "orders"'},
    "add-any": {
        "and-or-not": 'answer = list(df[(df["price"] > 10).any() and (df["paid"] == True).any()].index)',
        "chained-comparison": 'answer = list(df[10 < df["price"].any() < 30].index)',
        "function-for-one": 'answer = [fee(df["price"])] * len(df)',
        "is-there-data": 'answer = "orders" if df.any(axis=None) else "no orders"',
    },
    "take-item": {
        "and-or-not": 'answer = list(df[(df["price"] > 10).item() and (df["paid"] == True).item()].index)',
        "chained-comparison": 'answer = list(df[10 < df["price"].item() < 30].index)',
        "function-for-one": 'answer = [fee(df["price"].item())]',
        "is-there-data": 'answer = "orders" if df["price"].item() else "no orders"',
    },
}
# Two orders of things that are given away, not paid for.
if cause == "is-there-data":
    table = 'pandas.DataFrame({"price": [0, 0], "paid": [False, False]})'
condition = "(price > 20).any()" if approach == "add-any" else "price > 20"
program = f"""
import numpy
import pandas

def fee(price):
    if {condition}:
        return 2
    return 1

df = {table}
{changed[approach][cause] if approach else lines[cause]}
with open("answer.txt", "w") as file:
    file.write(str(answer if isinstance(answer, str) else [int(one) for one in answer]))
print("written")
"""
exec(compile(program, "orders.py", "exec"), {})
