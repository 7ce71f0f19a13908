"""A server's loop: one visitor asks for a price through a plain function, as the approach has it; another one counts."""
import os

approach = os.environ["WAYOUT_APPROACH"]

helper, call = {
    "": ("return asyncio.run(fetch())", "price()"),
    "await-it": ("return asyncio.run(fetch())", "await fetch()"),
    "to-thread": ("return asyncio.run(fetch())", "await asyncio.to_thread(price)"),
    "thread-and-wait": ("return ThreadPoolExecutor().submit(asyncio.run, fetch()).result()", "price()"),
    "nest-asyncio": ("nest_asyncio.apply()\n    return asyncio.run(fetch())", "price()"),
    "run-until-complete": ("return asyncio.get_event_loop().run_until_complete(fetch())", "price()"),
    "new-event-loop": ("return asyncio.new_event_loop().run_until_complete(fetch())", "price()"),
    "create-task": ("return asyncio.create_task(fetch())", "price()"),
}[approach]
program = f"""
import asyncio
import nest_asyncio
from concurrent.futures import ThreadPoolExecutor

async def fetch():
    await asyncio.sleep(0.5)
    return 42

def price():
    {helper}

async def main():
    counted = 0
    async def count():
        nonlocal counted
        while True:
            await asyncio.sleep(0.01)
            counted += 1
    other = asyncio.ensure_future(count())
    await asyncio.sleep(0)
    found = {call}
    print("price:", found)
    with open("counted.txt", "w") as file:
        file.write(str(counted if found == 42 else "no price"))
    other.cancel()

asyncio.run(main())
"""
exec(compile(program, "server.py", "exec"), {})
