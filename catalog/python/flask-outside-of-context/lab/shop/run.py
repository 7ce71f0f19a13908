"""Sends an order of Ada's in the shop's currency: from a script or a thread, as the cause and the approach have it."""
import os
import subprocess
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

# A connection is opened where it is needed first, and closed with the context.
shop = """
import threading
from flask import Flask, copy_current_request_context, current_app, g, request

app = Flask(__name__)
app.config["CURRENCY"] = "EUR"
%(push)s

def note(line):
    with open("notes.txt", "a") as file:
        file.write(line + "\\n")

@app.teardown_appcontext
def close(error):
    if g.pop("connection", None):
        note("closed")

def send(name):
    currency = current_app.config["CURRENCY"]
    g.connection = "open"
    note("opened")
    note(f"order of {name} in {currency}")
    print("sent", flush=True)

%(more)s
"""
contexts = {"app-context": "with app.app_context():", "test-request-context": "with app.test_request_context():"}
around = contexts.get(approach, "if True:")
push = "app.app_context().push()" if approach == "push-for-good" else ""
command = [sys.executable, "-S", "main.py"]
if cause == "script-or-shell":
    more = ""
    main = f'from shop import *\n{around}\n    send("Ada")\n'
    if approach == "flask-command":
        more = '@app.cli.command("order")\ndef order():\n    send("Ada")\n'
        command = [sys.executable, "-S", "-m", "flask", "--app", "shop", "order"]
if cause == "import-time":
    more = '@app.get("/order")\ndef order():\n    from prices import CURRENCY\n    send("Ada")\n    return "ok"\n'
    main = 'from shop import *\nimport prices\nassert prices.currency() == "EUR" or True\napp.test_client().get("/order")\n'
    read = 'current_app.config["CURRENCY"]'
    with open("prices.py", "w") as file:
        file.write("from flask import current_app\n")
        file.write(f"def CURRENCY():\n    return {read}\n" if approach == "read-later" else f"CURRENCY = {read}\n")
    main = 'from shop import *\nimport prices\napp.test_client().get("/order")\n'
if cause in ("background-thread", "request-in-thread"):
    name = '"Ada"' if cause == "background-thread" else 'request.args.get("name")'
    work = f"send({name})"
    decorator = "@copy_current_request_context" if approach == "copy-request-context" else ""
    arguments, parameters, before = "", "", ""
    if approach == "app-context":
        arguments, parameters = "current_app._get_current_object()", "real"
        work = f"with real.app_context():\n            send({name})"
    if approach == "test-request-context":
        work = f"with app.test_request_context():\n            send({name})"
    if approach == "pass-values":
        arguments, parameters = 'request.args["name"]', "name"
        work = "with app.app_context():\n            send(name)"
    if approach == "pass-the-proxy":
        arguments, parameters = ("current_app", "proxy") if cause == "background-thread" else ("request", "proxy")
        work = 'proxy.config["CURRENCY"]\n        send("Ada")' if cause == "background-thread" else 'send(proxy.args.get("name"))'
    more = f"""
threads = []

@app.get("/order")
def order():
    {decorator or "pass"}
    def work({parameters}):
        {work}
    threads.append(threading.Thread(target=work, args=[{arguments}]))
    return "ok"
"""
    # The thread begins when the answer is out, as it can happen.
    main = 'from shop import *\napp.test_client().get("/order?name=Ada")\nfor one in threads:\n    one.start()\n    one.join()\n'
with open("shop.py", "w") as file:
    file.write(shop % {"push": push, "more": more})
with open("main.py", "w") as file:
    file.write(main)
# -S: only the packages of this scenario.
raise SystemExit(subprocess.run(command).returncode)
