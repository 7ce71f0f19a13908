"""`order`: is the order there that the program says is stored? `stranger`: may one in the network read without a password?"""
import os
import pathlib
import shutil
import sys

import redis

if sys.argv[1] == "order":
    said = pathlib.Path("said.txt").exists()
    print("lost" if said and pathlib.Path("order.txt").read_text() != "42" else "there")
    sys.exit()
shutil.copy("redis.conf", "/tmp/redis.conf")
os.chdir("/tmp")
from server import end, free_port, start  # noqa: E402

port = free_port()
server = start(port, conf="redis.conf")
try:
    print("a stranger sees", redis.Redis("127.0.0.2", port).keys())
except redis.exceptions.RedisError as error:
    sys.exit(f"refused: {error}")
finally:
    end(server)
