"""Stores an order in Redis. 127.0.0.2 is the server's address in the network, 127.0.0.1 its loopback."""
import os
import pathlib
import threading
import time

import redis
from server import end, free_port, start

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
port, default = free_port(), free_port()  # the port that is configured, and the library's own
conf = "bind 127.0.0.1\n"
if approach == "bind-network":
    conf = "bind 127.0.0.1 127.0.0.2\nrequirepass a-long-secret\n"
if approach == "bind-everything":
    conf = "bind 0.0.0.0\nprotected-mode no\n"
pathlib.Path("redis.conf").write_text(conf)
servers = []


def run_server():
    servers.append(start(port, conf="redis.conf"))


later = threading.Timer(2, run_server)
if cause == "still-starting":
    later.start()
elif cause != "server-not-running" or approach == "start-redis":
    run_server()

host = "127.0.0.2" if cause == "bind-loopback" else "127.0.0.1"
asked = default if cause in ("config-not-applied", "wrong-port") and approach != "pass-configuration" else port
options = {"password": "a-long-secret"} if approach == "bind-network" else {}


def wait_for(client):
    """A health check before the work, with growing pauses."""
    for pause in (0.3, 0.9, 2.7):
        try:
            return client.ping()
        except redis.exceptions.ConnectionError:
            time.sleep(pause)


try:
    client = redis.Redis(host, asked, decode_responses=True, **options)
    if approach == "wait-and-retry":
        wait_for(client)
    if approach == "swallow-error":
        try:
            client.set("order", 42)
        except redis.exceptions.ConnectionError:
            pass
    else:
        client.set("order", 42)
    pathlib.Path("said.txt").write_text("stored")
    there = [redis.Redis("127.0.0.1", port, decode_responses=True, **({"password": options["password"]} if "password" in options else {})).get("order")] if servers else [None]
    pathlib.Path("order.txt").write_text(str(there[0]))
    print("stored")
finally:
    later.cancel()
    time.sleep(0.1)
    end(*servers)
