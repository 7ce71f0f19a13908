"""Asks a server on loopback for the price and orders once, by a client as the cause and the approach have it."""
import os
import subprocess
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
server = subprocess.Popen([sys.executable, f"{os.path.dirname(__file__)}/shop.py"], stdout=subprocess.PIPE, text=True)
port = server.stdout.readline().strip()

host = "shop.invalid" if cause == "name-not-found" else "127.0.0.1"
url = f"http://{host}:{1 if cause == 'connection-refused' else port}"
environment = {**os.environ}
if cause == "proxy":
    environment["HTTP_PROXY"] = "http://127.0.0.1:1"
if approach == "correct-address":
    url = f"http://127.0.0.1:{port}"
if approach == "set-proxy":
    environment["NO_PROXY"] = "127.0.0.1"

retries = {
    # By itself `Retry` repeats what may be repeated: GET and the like.
    "timeout-and-retry": "Retry(total=3, backoff_factor=0.2)",
    "retry-every-request": "Retry(total=3, backoff_factor=0.2, allowed_methods=None)",
    "idempotency-key": "Retry(total=3, backoff_factor=0.2, allowed_methods=None)",
}.get(approach, "Retry(total=0, read=False)")
verify = "session.verify = False" if approach == "disable-verify" else ""
key = 'session.headers["Idempotency-Key"] = "order-7"' if approach == "idempotency-key" else ""
wait = "time.sleep(1)" if approach == "sleep-between" else ""
steps = f"""{verify}
{key}
price = session.get("{url}/price", timeout=1).json()["price"]
{wait}
session.post("{url}/orders", json={{"price": price}}, timeout=1).raise_for_status()
"""
if approach == "catch-and-go-on":
    steps = "try:\n" + "".join(f"    {line}\n" for line in steps.splitlines()) + "except requests.exceptions.RequestException:\n    pass\n"
client = f"""
import time
import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry
session = requests.Session()
session.mount("http://", HTTPAdapter(max_retries={retries}))
{steps}
open("said.txt", "w").close()
print("the server has it")
"""
# -S: only the packages of this scenario.
try:
    raise SystemExit(subprocess.run([sys.executable, "-S", "-c", client], env=environment).returncode)
finally:
    server.terminate()
    server.wait()
