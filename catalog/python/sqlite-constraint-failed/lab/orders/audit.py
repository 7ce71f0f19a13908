"""What the tables hold afterwards, if anything was written at all."""
import os
import sqlite3

shop = sqlite3.connect("file:shop.db?mode=ro", uri=True)
cause = os.environ["WAYOUT_CAUSE"]
customers = {email: (name, note) for email, name, note in shop.execute("SELECT email, name, note FROM customers")}
orders = list(shop.execute("SELECT o.id, c.name FROM orders o LEFT JOIN customers c ON c.id = o.customer"))
wrong = []
if customers["ada@example.com"][1] != "pays by invoice":
    wrong.append("Ada's note is gone")
if any(name is None for _, name in orders):
    wrong.append("an order of nobody")
# What says that it has written must have; without an approach nothing does.
if os.path.exists("written"):
    if cause == "value-missing" and "bob@example.com" not in customers:
        wrong.append("Bob is not there")
    if cause == "value-taken" and customers["ada@example.com"][0] != "Ada King":
        wrong.append("Ada has her old name")
    if cause == "parent-missing" and not orders:
        wrong.append("no order is there")
print("wrong: " + ", ".join(wrong) if wrong else "data are right")
