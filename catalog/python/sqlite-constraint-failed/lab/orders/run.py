"""A shop writes one row more; the table does not want it."""
import os
import sqlite3

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
shop = sqlite3.connect("shop.db", isolation_level=None)
shop.execute("PRAGMA foreign_keys = ON")
shop.execute("CREATE TABLE customers (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT, note TEXT)")
shop.execute("CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER NOT NULL REFERENCES customers)")
shop.execute("INSERT INTO customers VALUES (1, 'ada@example.com', 'Ada', 'pays by invoice')")

insert = {"insert-or-ignore": "INSERT OR IGNORE", "insert-or-replace": "INSERT OR REPLACE"}.get(approach, "INSERT")
if approach == "foreign-keys-off":
    shop.execute("PRAGMA foreign_keys = OFF")
if cause == "value-missing":
    if approach == "give-the-value":
        shop.execute("INSERT INTO customers (email, name) VALUES (?, ?)", ("bob@example.com", "Bob"))
    else:
        shop.execute(f"{insert} INTO customers (name) VALUES (?)", ("Bob",))
if cause == "value-taken":
    # Ada has married and reports her new name.
    after = " ON CONFLICT (email) DO UPDATE SET name = excluded.name" if approach == "upsert" else ""
    shop.execute(f"{insert} INTO customers (email, name) VALUES (?, ?){after}", ("ada@example.com", "Ada King"))
if cause == "parent-missing":
    if approach == "insert-parent-first":
        shop.execute("INSERT INTO customers (id, email, name) VALUES (7, 'bob@example.com', 'Bob')")
    shop.execute(f"{insert} INTO orders (customer) VALUES (7)")
open("written", "w").close()
print("written")
