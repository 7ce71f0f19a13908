"""Runs a notebook of two cells in a real kernel, the second cell as the approach has it, and shows what the cells gave."""
import os
import sys

import nbclient
import nbformat
from nbformat.v4 import new_code_cell, new_notebook

call = {
    "": "asyncio.run(fetch())",
    "await-it": "await fetch()",
    "to-thread": "await asyncio.to_thread(lambda: asyncio.run(fetch()))",
    "thread-and-wait": "ThreadPoolExecutor().submit(asyncio.run, fetch()).result()",
    "nest-asyncio": "nest_asyncio.apply() or asyncio.run(fetch())",
    "run-until-complete": "asyncio.get_event_loop().run_until_complete(fetch())",
    "new-event-loop": "asyncio.new_event_loop().run_until_complete(fetch())",
    "create-task": "asyncio.create_task(fetch())",
}[os.environ["WAYOUT_APPROACH"]]
setup = """
import asyncio
import nest_asyncio
from concurrent.futures import ThreadPoolExecutor

async def fetch():
    await asyncio.sleep(0.1)
    return 42
"""
notebook = new_notebook(cells=[new_code_cell(setup), new_code_cell(f'price = {call}\nprint("price:", price)')])
try:
    nbclient.NotebookClient(notebook, timeout=40, kernel_name="python3").execute()
except nbclient.exceptions.CellExecutionError as error:
    sys.exit(str(error))
for output in notebook.cells[1].outputs:
    print(output.get("text", ""))
