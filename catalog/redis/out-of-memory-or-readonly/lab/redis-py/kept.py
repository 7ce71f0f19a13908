"""Starts the server from its last snapshot. Are a, b, c in it, and d if the shop was told so?"""
import os
import pathlib
import shutil

import redis
from server import end, free_port, start

wanted = {"a", "b", "c"} | ({"d"} if pathlib.Path("said.txt").exists() else set())
shutil.copytree("data", "/tmp/data")
os.chdir("/tmp")
port = free_port()
server = start(port)
client = redis.Redis("127.0.0.1", port, decode_responses=True)
while client.info("persistence")["loading"]:
    pass
kind = client.type("orders")
orders = set(client.lrange("orders", 0, -1)) if kind == "list" else set((client.get("orders") or "").split(","))
end(server)
print(f"lost: {sorted(wanted - orders)}" if wanted - orders else "all kept")
