"""The next deployment: what is pending is applied, and the order that was there is looked for."""
import sys

import pymysql
from migrations import migrate

sys.path.insert(0, "/lab/shared")
from mariadb import SOCKET, Server, copy_of  # noqa: E402

server = Server(data=copy_of())
try:
    shop = pymysql.connect(unix_socket=SOCKET, user="root", database="shop", autocommit=True).cursor()
    migrate(shop)
    shop.execute("select total from Orders where id = 2")
    print("deployed, the order is there" if shop.fetchone() == (42,) else "the order is lost")
finally:
    server.end()
