"""Saves a customer whose name is a piece of SQL, by the shop's own function, and looks whether the orders are still there."""
import os
import shutil
import sqlite3
import sys

if not os.path.exists("saving.py"):
    print("no database here")
    raise SystemExit
os.makedirs("/tmp/copy", exist_ok=True)
for name in ("saving.py", "shop.db"):
    if os.path.exists(name):
        shutil.copy(name, f"/tmp/copy/{name}")
os.chdir("/tmp/copy")
sys.path.insert(0, "/tmp/copy")
from saving import save  # noqa: E402

try:
    save("Eve'); delete from orders; --")
except Exception as error:
    print("not saved:", type(error).__name__)
left = sqlite3.connect("shop.db").execute("select count(*) from orders").fetchone()[0]
print("emptied" if left == 0 else f"{left} orders left")
