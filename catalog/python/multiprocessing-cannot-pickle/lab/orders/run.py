"""Gives four orders a number each, in two processes, by a program as the cause and the approach have it."""
import os
import subprocess
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

# The numbers lie in the folder: whoever holds the lock takes the next one.
TOOLS = """
import multiprocessing
import os
import sqlite3
import threading
import time
from contextlib import nullcontext
from multiprocessing import Manager, Pool
from multiprocessing.pool import ThreadPool

def take(lock):
    with lock:
        number = len(os.listdir("numbers")) + 1
        time.sleep(0.3)
        open(f"numbers/{number}-{os.getpid()}-{time.monotonic_ns()}", "w").close()
    return number

def number_for(one):
    open(f"numbers/{one}-{one}", "w").close()
    return one

"""
pool = "ThreadPool" if approach == "threads" else "Pool"
method = "fork" if approach == "fork" else "spawn"
start = f'multiprocessing.set_start_method("{method}", force=True)'
run = "done = pool.map(%s, [1, 2, 3, 4])\n        print('done:', len(done))\n"
guarded = f'if __name__ == "__main__":\n    {start}\n    with {pool}(2) as pool:\n        '
if cause == "local-function":
    body = f"def main():\n    {start}\n    def work(one):\n        return number_for(one)\n    with {pool}(2) as pool:\n        " + run % "work" + 'if __name__ == "__main__":\n    main()\n'
    if approach == "move-to-module-level":
        body = "def work(one):\n    return number_for(one)\n" + guarded + run % "work"
    if approach == "name-the-lambda":
        body = "work = lambda one: number_for(one)\n" + guarded + run % "work"
if cause == "no-main-guard":
    kind = "threading.Thread" if approach == "threads" else "multiprocessing.Process"
    steps = f"{start}\nall_of_them = [{kind}(target=number_for, args=[one]) for one in range(1, 5)]\n"
    steps += "for one in all_of_them:\n    one.start()\nfor one in all_of_them:\n    one.join()\nprint('done:', len(os.listdir('numbers')))\n"
    body = steps
    if approach == "main-guard":
        body = 'if __name__ == "__main__":\n    ' + steps.rstrip().replace("\n", "\n    ") + "\n"
if cause in ("holds-a-connection", "holds-a-lock"):
    held = 'sqlite3.connect("shop.db")' if cause == "holds-a-connection" else "threading.Lock()"
    init, work = f"self.held = {held}", "return number_for(one)" if cause == "holds-a-connection" else "return take(self.held)"
    more = ""
    if approach == "make-in-the-worker":
        init, work = "pass", f"held = {held}\n        " + work.replace("self.held", "held")
    if approach == "drop-it-when-pickled":
        more = f"    def __getstate__(self):\n        return {{}}\n    def __setstate__(self, state):\n        self.held = {held}\n"
    shop = "Shop()"
    if approach == "shared-lock":
        init, shop = "self.held = lock", "Shop(Manager().Lock())"
        body = f"class Shop:\n    def __init__(self, lock):\n        {init}\n    def work(self, one):\n        {work}\n" + f'if __name__ == "__main__":\n    {start}\n    with Manager() as manager, Pool(2) as pool:\n        ' + run % "Shop(manager.Lock()).work"
    else:
        body = f"class Shop:\n    def __init__(self):\n        {init}\n    def work(self, one):\n        {work}\n{more}" + guarded + run % "Shop().work"
os.mkdir("numbers")
with open("orders.py", "w") as file:
    file.write(TOOLS + body)
try:
    raise SystemExit(subprocess.run([sys.executable, "orders.py"], timeout=12).returncode)
except subprocess.TimeoutExpired:
    sys.exit("still starting processes")
