"""A bot sends two messages over a connection, by a program as the cause and the approach have it. Warnings are errors here, as in many tests."""
import os
import subprocess
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

# What belongs to a loop: the connection keeps the one in which it was first used.
common = """
import asyncio
import threading
import warnings

loops = []

class Bot:
    loop = None
    async def send(self, text):
        loop = asyncio.get_running_loop()
        if loop not in loops:
            loops.append(loop)
        self.loop = self.loop or loop
        done = self.loop.create_future()
        self.loop.call_soon(done.set_result, None)
        await done
        with open("sent.txt", "a") as file:
            file.write(text + "\\n")

bot = Bot()
"""
if cause == "await-forgotten":
    steps = {
        "await-it": "async def main():\n    await bot.send('one')\n    await bot.send('two')\nasyncio.run(main())\n",
        "asyncio-run-each": "asyncio.run(bot.send('one'))\nasyncio.run(bot.send('two'))\n",
        "silence-the-warning": "warnings.filterwarnings('ignore', category=RuntimeWarning)\nbot.send('one')\nbot.send('two')\n",
    }.get(approach, "bot.send('one')\nbot.send('two')\n")
if cause == "no-loop-in-thread":
    body = "loop = asyncio.get_event_loop()\n    loop.run_until_complete(bot.send('one'))\n    loop.run_until_complete(bot.send('two'))\n"
    if approach == "set-a-new-loop":
        body = "asyncio.set_event_loop(asyncio.new_event_loop())\n    " + body
    if approach == "run-in-the-thread":
        body = "async def both():\n        await bot.send('one')\n        await bot.send('two')\n    asyncio.run(both())\n"
    steps = f"failed = []\ndef work():\n    {body}threading.excepthook = lambda hook: (failed.append(hook.exc_value), sys.__excepthook__(*hook[:3]))\nthread = threading.Thread(target=work)\nthread.start()\nthread.join()\nif failed:\n    raise SystemExit(1)\n"
    common = common.replace("import threading", "import sys\nimport threading")
if cause == "loop-closed":
    steps = "asyncio.run(bot.send('one'))\nasyncio.run(bot.send('two'))\n"
    if approach == "one-run":
        steps = "async def main():\n    await bot.send('one')\n    await bot.send('two')\nasyncio.run(main())\n"
    if approach == "set-a-new-loop":
        steps = "asyncio.run(bot.send('one'))\nasyncio.set_event_loop(asyncio.new_event_loop())\nasyncio.get_event_loop().run_until_complete(bot.send('two'))\n"
if cause == "no-running-loop":
    steps = "tasks = [asyncio.create_task(bot.send('one')), asyncio.create_task(bot.send('two'))]\n"
    if approach == "one-run":
        steps = "async def main():\n    await asyncio.gather(asyncio.create_task(bot.send('one')), asyncio.create_task(bot.send('two')))\nasyncio.run(main())\n"
    if approach == "asyncio-run-each":
        steps = "asyncio.run(bot.send('one'))\nasyncio.run(bot.send('two'))\n"
program = common + steps + "with open('open.txt', 'w') as file:\n    file.write(str(sum(not loop.is_closed() for loop in loops)))\nprint('finished')\n"
with open("bot.py", "w") as file:
    file.write(program)
done = subprocess.run([sys.executable, "bot.py"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
sys.stderr.write(done.stderr)
# A warning of this kind fails the run, where it is not silenced.
failed = done.returncode != 0 or "was never awaited" in done.stderr
if not failed:
    print(done.stdout)
    open("said.txt", "w").close()
raise SystemExit(failed)
