"""Asks the server, with the configuration that lies there, without a password."""
import os
import shutil
import sys

import redis

shutil.copy("redis.conf", "/tmp/redis.conf")
os.chdir("/tmp")
from server import end, free_port, start  # noqa: E402

port = free_port()
server = start(port, conf="redis.conf")
try:
    print("a stranger sees", redis.Redis("127.0.0.1", port).keys())
except redis.exceptions.RedisError as error:
    sys.exit(f"refused: {error}")
finally:
    end(server)
