"""A pharmacy's program looks for an order of 42 in the database that its settings name."""
import os
import sys

import pymysql

sys.path.insert(0, "/lab/shared")
from mariadb import SOCKET, Server, initialise  # noqa: E402

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
OTHER = "/tmp/other.sock"
initialise()
server = Server()
initialise("data-2")
other = Server(data="data-2", port=3307, path=OTHER)


def cursor(path=SOCKET, **options):
    return pymysql.connect(unix_socket=path, user="root", autocommit=True, **options).cursor()


def restore(one, name="pharmacy"):
    """What the project's own set-up does: the database, its tables and the orders there are."""
    one.execute(f"create database {name}")
    one.execute(f"create table {name}.orders (id int primary key, total int)")
    one.execute(f"insert into {name}.orders values (1, 42)")


if cause != "never-created":
    restore(cursor())
name = {"name-differs": "Pharmacy"}.get(cause, "pharmacy")
path = OTHER if cause == "other-server" else SOCKET
if approach == "run-the-set-up" and cause == "never-created":
    restore(cursor(path))
if approach == "create-empty":
    cursor(path).execute(f"create database `{name}`")
if approach == "grant-privileges":
    cursor(path).execute(f"grant all privileges on `{name}`.* to root@localhost")
    cursor(path).execute("flush privileges")
if approach == "correct-name":
    name = "pharmacy"
if approach == "correct-server":
    path = SOCKET
try:
    shop = cursor(path, database=name)
    shop.execute("select total from orders where id = 1")
    print("found:", shop.fetchone()[0])
finally:
    server.end()
    other.end()
