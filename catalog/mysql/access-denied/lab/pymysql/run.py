"""A program reads its orders over TCP. The keeper, who administers, comes in at the socket."""
import json
import os
import pathlib
import shutil
import sys

import pymysql

sys.path.insert(0, "/lab/shared")
from mariadb import SOCKET, Server, initialise  # noqa: E402

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
KEEPER = "the-keeper-s-own"
# Without the names of addresses 'localhost' means the socket only, and a client over TCP comes from 127.0.0.1.
settings = ["--skip-name-resolve"] if cause == "no-account-for-host" else []
if approach == "skip-grant-tables":
    settings.append("--skip-grant-tables")
here = "127.0.0.1" if cause == "no-account-for-host" else "localhost"
pathlib.Path("settings.json").write_text(json.dumps(settings))
account = "'app'@'localhost'"


def boot(password):
    """What an image's first start does: only without a data folder it makes the accounts, with the password that it is told."""
    fresh = not pathlib.Path("data").exists()
    if fresh:
        initialise()
    server = Server(*([] if fresh else settings))
    if fresh:
        root = pymysql.connect(unix_socket=SOCKET, user="root", autocommit=True).cursor()
        root.execute("drop user if exists ''@'localhost', 'root'@'127.0.0.1', 'root'@'::1'")
        root.execute("select host from mysql.global_priv where user = 'root' and host <> 'localhost'")
        for (host,) in root.fetchall():
            root.execute(f"drop user 'root'@'{host}'")
        root.execute(f"create user 'keeper'@'localhost' identified by '{KEEPER}'")
        root.execute("grant all on *.* to 'keeper'@'localhost' with grant option")
        root.execute("create database shop")
        root.execute("create table shop.orders (total int)")
        root.execute(f"create user {account} identified by '{password}'")
        root.execute(f"grant all on shop.* to {account}")
        root.execute("alter user 'root'@'localhost' identified via unix_socket")
    return server


server = boot("secret")
first = pymysql.connect(unix_socket=SOCKET, user="keeper", password=KEEPER, autocommit=True).cursor()
first.execute("insert into shop.orders values (42)")
password = {"wrong-password": "sekret", "password-not-sent": "", "initial-password-kept": "new-secret", "socket-authentication": "root-secret"}.get(cause, "secret")
user = "root" if cause == "socket-authentication" else "app"
if cause == "initial-password-kept" or settings:
    server.end()
    if approach == "recreate-volume":
        shutil.rmtree("data")
    server = boot("new-secret")
keeper = pymysql.connect(unix_socket=SOCKET, user="keeper", password=KEEPER, autocommit=True).cursor()
try:
    if approach == "set-password":
        keeper.execute(f"alter user {account} identified by '{password or 'secret'}'")
    if approach == "send-password":
        password = "secret"
    if approach == "create-account":
        user, password = "app", "secret"
        keeper.execute(f"create or replace user 'app'@'{here}' identified by 'secret'")
        keeper.execute(f"grant all on shop.* to 'app'@'{here}'")
    if approach == "grant-all-wildcard":
        user, password = "root", "root"
        keeper.execute("grant all on *.* to 'root'@'%' identified by 'root' with grant option")
    if approach == "flush-privileges":
        keeper.execute("flush privileges")
    program = pymysql.connect(host="127.0.0.1", port=server.port, user=user, password=password, database="shop").cursor()
    program.execute("select total from orders")
    print("app has read its orders")
finally:
    server.end()
