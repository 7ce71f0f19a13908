"""How many orders does the database hold?"""
import sqlite3

database = sqlite3.connect("file:db.sqlite3?mode=ro&immutable=1", uri=True)
print(database.execute("select count(*) from orders_order").fetchone()[0], "orders")
