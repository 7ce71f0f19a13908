"""Are all sales and entries there, and is the file whole, if the program says that it has sold?"""
import os
import shutil
import sqlite3

cause = os.environ["WAYOUT_CAUSE"]
if not os.path.exists("said.txt"):
    print("not sold")
    raise SystemExit
for name in ("shop.db", "shop.db-wal"):
    if os.path.exists(name):
        shutil.copy(name, f"/tmp/{name}")
shop = sqlite3.connect("/tmp/shop.db")
whole = shop.execute("pragma integrity_check").fetchone()[0]
count = shop.execute("select count from stock").fetchone()[0]
entries = sorted(row[0] for row in shop.execute("select what from log"))
right = {
    "open-transaction": (9, ["counted", "note", "opened", "we"]),
    "slow-writer": (9, ["counted", "opened", "other", "we"]),
    "open-reader": (9, ["counted", "opened", "we"]),
    "read-then-write": (8, ["counted", "opened", "other", "we"]),
}[cause]
print("right" if (count, entries) == right and whole == "ok" else f"wrong: {whole}, {count} left, {entries}")
