"""A shop with three orders in Redis, a, b and c, takes the order d; afterwards the server dies."""
import os
import pathlib
import time

import redis
from server import end, free_port, start

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
saves = ["--save", "1 1"]
port = free_port()
servers = [start(port, *saves)]
admin = redis.Redis("127.0.0.1", port, decode_responses=True)
admin.rpush("orders", "a", "b", "c")
admin.save()

if cause == "memory-limit":
    for page in range(1000):
        admin.set(f"cache:{page}", "x" * 1000)
    admin.config_set("maxmemory", admin.info("memory")["used_memory"] - 500_000)
if cause == "connected-to-replica":
    replica = free_port()
    servers.append(start(replica, "--replicaof", f"127.0.0.1 {port}", "--dbfilename", "replica.rdb"))
    follower = redis.Redis("127.0.0.1", replica, decode_responses=True)
    while follower.info("replication")["master_link_status"] != "up":
        time.sleep(0.1)
if cause == "snapshot-failed":
    pathlib.Path("data").chmod(0o555)
    admin.set("page", "changed")
    while admin.info("persistence")["rdb_last_bgsave_status"] == "ok":
        time.sleep(0.2)

try:
    if approach == "limit-and-policy":
        admin.config_set("maxmemory", "100mb")
    if approach == "flush-everything":
        admin.flushall()
    if approach == "replica-read-only-no":
        follower.config_set("replica-read-only", "no")
    if approach == "repair-snapshot":
        pathlib.Path("data").chmod(0o755)
        admin.bgsave()
        while admin.info("persistence")["rdb_last_bgsave_status"] != "ok":
            time.sleep(0.2)
    if approach == "ignore-save-error":
        admin.config_set("stop-writes-on-bgsave-error", "no")
    if approach == "delete-the-key":
        admin.delete("orders")

    shop = follower if cause == "connected-to-replica" and approach != "write-to-primary" else admin
    if cause == "other-type" and approach != "right-command-or-key":
        shop.append("orders", ",d")  # as one text with commas
        said = shop.get("orders")[-1]
    else:
        shop.rpush("orders", "d")
        said = shop.lrange("orders", -1, -1)[0]
    pathlib.Path("said.txt").write_text(said)
    print("order", said, "is stored")
    time.sleep(2.5)  # time for the next snapshot
finally:
    end(*servers)
    pathlib.Path("data").chmod(0o755)
