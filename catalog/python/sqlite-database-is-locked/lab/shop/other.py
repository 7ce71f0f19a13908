"""The other program of the shop: `write` holds the lock for two seconds, `read` until its input ends, `sell` sells one piece at once."""
import sqlite3
import sys
import time

shop = sqlite3.connect("shop.db", isolation_level=None, timeout=10)
if sys.argv[1] == "write":
    shop.execute("begin immediate")
    shop.execute("insert into log values ('other')")
    print("ready", flush=True)
    time.sleep(2)
    shop.execute("commit")
if sys.argv[1] == "read":
    rows = shop.execute("select * from log")
    next(rows)
    print("ready", flush=True)
    sys.stdin.read()
if sys.argv[1] == "sell":
    shop.execute("update stock set count = count - 1")
    shop.execute("insert into log values ('other')")
    print("ready", flush=True)
