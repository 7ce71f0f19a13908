"""A shop sells a thing: one transaction stores the sale, with its document, and takes the thing out of the stock."""
import os
import sys
import time

import pymysql

sys.path.insert(0, "/lab/shared")
from mariadb import SOCKET, Server, initialise  # noqa: E402

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
initialise()
wait = 600 if approach == "raise-wait-timeout" or cause != "idle-timeout" else 1
packet = "16M" if approach == "raise-packet" else "1M"
settings = [f"--wait-timeout={wait}", f"--max-allowed-packet={packet}"]
server = Server(*settings)


def connect(**options):
    return pymysql.connect(unix_socket=SOCKET, user="root", max_allowed_packet=64_000_000, **options)


admin = connect().cursor()
admin.execute("create database shop")
admin.execute("create table shop.sales (thing int, document longblob)")
admin.execute("create table shop.stock (thing int, pieces int)")
admin.execute("insert into shop.stock values (1, 10)")
admin.connection.commit()
connection = connect(database="shop")
document = b"x" * (3_000_000 if cause == "packet-too-large" else 100)


def execute(statement, *values):
    with connection.cursor() as cursor:
        try:
            cursor.execute(statement, values)
        except (pymysql.err.OperationalError, pymysql.err.InterfaceError):
            if approach != "repeat-statement":
                raise
            connection.ping(reconnect=True)
            cursor.execute(statement, values)


def sell():
    global server
    execute("insert into sales values (1, _binary %s)", document)
    if cause == "server-ended" and server.port == 3306:
        server.end()
        server = Server(*settings, port=3307)
    execute("update stock set pieces = pieces - 1 where thing = 1")
    connection.commit()


try:
    if cause == "idle-timeout":
        time.sleep(2.5)
    if approach == "pool-with-check":
        connection.ping(reconnect=True)
    try:
        sell()
    except (pymysql.err.OperationalError, pymysql.err.InterfaceError):
        if approach != "retry-transaction":
            raise
        connection = connect(database="shop")
        sell()
    print("the sale is stored")
finally:
    server.end()
