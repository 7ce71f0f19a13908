"""Tidies a stock, lists parts, or copies what a thread fills, by a program as the cause and the approach have it."""
import os

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

over = {"loop-over-a-copy": "list(stock)", "loop-over-keys": "stock.keys()"}.get(approach, "stock")


def caught(loop):
    if approach != "catch-and-stop":
        return loop
    return "try:\n" + "".join(f"    {line}\n" for line in loop.splitlines()) + "except RuntimeError:\n    pass\n"


if cause == "removes-in-the-loop":
    loop = f"for name in {over}:\n    if stock[name] == 0:\n        del stock[name]\n"
    loop = {
        "build-a-new-one": "stock = {name: count for name, count in stock.items() if count > 0}\n",
        "collect-then-change": "empty = [name for name in stock if stock[name] == 0]\nfor name in empty:\n    del stock[name]\n",
        "use-a-list": "pairs = list(stock.items())\nfor pair in pairs:\n    if pair[1] == 0:\n        pairs.remove(pair)\nstock = dict(pairs)\n",
    }.get(approach, loop)
    program = "stock = {'tea': 0, 'rice': 0, 'bread': 4, 'milk': 0}\n" + caught(loop) + "answer = stock\n"
if cause == "adds-in-the-loop":
    loop = f"for name in {over}:\n    for part in parts.get(name, []):\n        stock.setdefault(part, 1)\n"
    if approach == "collect-then-change":
        loop = "new = {}\nfor name in stock:\n    for part in parts.get(name, []):\n        new.setdefault(part, 1)\nstock.update(new)\n"
    program = "stock = {'tea': 2, 'cake': 1}\nparts = {'tea': ['leaf'], 'cake': ['egg', 'flour']}\n" + caught(loop) + "answer = stock\n"
if cause == "another-thread":
    hold = "lock" if approach == "lock-both" else "nullcontext()"
    loop = f"for name in {over}:\n    seen.append(name)\n    time.sleep(0.002)\n"
    if approach == "lock-both":
        loop = "with lock:\n    names = list(stock)\nfor name in names:\n    seen.append(name)\n    time.sleep(0.002)\n"
    program = f"""
import threading, time
from contextlib import nullcontext
lock = threading.Lock()
stock = {{f"old{{n}}": 1 for n in range(100)}}
started = threading.Event()
def fill():
    started.wait()
    for n in range(200):
        with {hold}:
            stock[f"new{{n}}"] = 1
        time.sleep(0.001)
thread = threading.Thread(target=fill)
thread.start()
seen = []
started.set()
try:
{"".join(f"    {line}" + chr(10) for line in caught(loop).splitlines())}
finally:
    thread.join()
answer = sorted(name for name in seen if name.startswith("old"))
"""
program += "import json\nwith open('stock.json', 'w') as file:\n    json.dump(answer, file)\nprint('written')\n"
exec(compile(program, "stock.py", "exec"), {})
