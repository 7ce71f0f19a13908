"""Stores an order in a Redis with a password, and reads it over a new connection, as after a pause."""
import os
import pathlib
from urllib.parse import quote

import redis
from server import end, free_port, start

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
secret = "se%63ret"  # a URL that holds it as it is says `secret`
conf = f"requirepass {secret}\nuser app off >{secret} ~* +@all\n"
if approach == "remove-requirepass":
    conf = "protected-mode no\nuser app off nopass ~* +@all\n"
if approach == "fix-acl-user":
    conf = conf.replace("app off", "app on")
pathlib.Path("redis.conf").write_text(conf)
port = free_port()
server = start(port, conf="redis.conf")

try:
    if cause == "wrong-password":
        password = {"encode-url": quote(secret, safe=""), "remove-requirepass": ""}.get(approach, secret)
        client = redis.Redis.from_url(f"redis://{f':{password}@' if password else ''}127.0.0.1:{port}", decode_responses=True)
    else:
        known = {"username": "app", "password": secret} if cause == "wrong-user" else {}
        if approach == "give-credentials":
            known = {"username": "default", "password": secret}
        if approach == "remove-requirepass":
            known = {}
        client = redis.Redis("127.0.0.1", port, decode_responses=True, **known)
    if approach == "auth-in-code":
        client.execute_command("AUTH", secret)
    client.set("order", 42)
    client.connection_pool.disconnect()
    print("stored:", client.get("order"))
finally:
    end(server)
