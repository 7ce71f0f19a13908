"""Sells one of ten pieces, while another connection is at work as the cause has it, by a program as the approach has it."""
import os
import subprocess
import sys

import sqlite3

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
other = [sys.executable, f"{os.path.dirname(__file__)}/other.py"]

with sqlite3.connect("shop.db") as made:
    made.executescript("create table stock (count int); insert into stock values (10); create table log (what text);")
    made.executemany("insert into log values (?)", [("opened",), ("counted",)])
if cause == "read-then-write" or approach == "wal":
    made.execute("pragma journal_mode=wal")
made.close()

name = '"file:shop.db?nolock=1", uri=True' if approach == "nolock" else '"shop.db"'
timeout = 4 if approach == "raise-timeout" else 0.4
more = ", check_same_thread=False" if approach == "check-same-thread" else ""
begin = {"begin-immediate": "begin immediate", "no-transaction": ""}.get(approach, "begin")
update = 'shop.execute("update stock set count = count - 1")'
if cause == "read-then-write":
    update = """count = shop.execute("select count from stock").fetchone()[0]
meanwhile()
shop.execute("update stock set count = ?", (count - 1,))"""
sale = f"""
{f'shop.execute("{begin}")' if begin else ""}
{update}
shop.execute("insert into log values ('we')")
{'shop.execute("commit")' if begin else ""}
"""
if approach == "whole-transaction-again":
    sale = "for wait in range(12):\n    try:" + sale.replace("\n", "\n        ") + """
        break
    except sqlite3.OperationalError as error:
        last = error
        if shop.in_transaction:
            shop.execute("rollback")
        time.sleep(0.3)
else:
    raise last
"""
notes = """
notes = sqlite3.connect("shop.db")
notes.execute("insert into log values ('note')")
"""
if approach == "commit-soon":
    notes += "notes.commit()\n"
program = f"""
import os, shutil, sqlite3, time
{notes if cause == "open-transaction" else ""}
{'shutil.copy("shop.db", "copy.db"); os.replace("copy.db", "shop.db")' if approach == "copy-the-file" else ""}
shop = sqlite3.connect({name}, isolation_level=None, timeout={timeout}{more})
{sale}
print("sold")
{"notes.commit()" if cause == "open-transaction" else ""}
open("said.txt", "w").close()
"""


first = {"slow-writer": "write", "open-reader": "read"}.get(cause)
running = []


def start(what):
    running.append(subprocess.Popen([*other, what], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))


def meanwhile():
    if cause == "read-then-write" and not running:
        start("sell")
        # It has sold by then, unless a lock keeps it waiting.
        try:
            running[0].wait(1)
        except subprocess.TimeoutExpired:
            pass


if first:
    start(first)
    running[0].stdout.readline()
try:
    exec(compile(program, "sell.py", "exec"), {"meanwhile": meanwhile})
finally:
    for one in running:
        one.communicate()
