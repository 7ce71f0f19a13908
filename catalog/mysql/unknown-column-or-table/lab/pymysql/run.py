"""A shop looks for the order of a customer, whose total is 42."""
import os
import sys

import pymysql
from migrations import STEPS, migrate

sys.path.insert(0, "/lab/shared")
from mariadb import SOCKET, Server, initialise  # noqa: E402

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
initialise()
server = Server()


def connect(**options):
    return pymysql.connect(unix_socket=SOCKET, user="root", autocommit=True, **options)


admin = connect().cursor()
for name in ("shop", "staging"):
    admin.execute(f"create database {name}")
shop = connect(database="shop").cursor()
migrate(shop, STEPS[:1] if cause == "migration-not-run" else STEPS)
shop.execute("insert into Orders (id, customer, total) values (1, 'O\\'Brien', 7), (2, 'Ada', 42)")
if approach == "lower-case-table-names":
    server.end()
    server = Server("--lower-case-table-names=1")

client = connect(database="staging" if cause == "wrong-database" and approach != "select-database" else "shop").cursor()
try:
    if approach == "run-migrations":
        migrate(client)
    if approach == "add-column-by-hand":
        client.execute("alter table Orders add column paid tinyint not null default 1")
    if cause == "text-without-quotes":
        for name in ("Ada", "O'Brien", "Ada"):
            if approach == "bind-parameters":
                client.execute("select total from Orders where customer = %s", (name,))
            else:
                joined = f"'{name}'" if approach == "quote-by-hand" else name
                client.execute(f"select total from Orders where customer = {joined}")
    elif cause == "alias-not-visible":
        place = "having" if approach == "correct-name" else "where"
        client.execute(f"select total, total * 2 as doubled from Orders {place} doubled = 84")
    elif cause == "name-differs":
        client.execute(f"select total from {'Orders' if approach == 'correct-name' else 'orders'} where id = 2")
    else:
        client.execute("select total from Orders where paid = 1 and id = 2")
    print("found:", client.fetchone()[0])
finally:
    server.end()
