"""Is the order still there that was stored first?"""
import sys

import pymysql

sys.path.insert(0, "/lab/shared")
from mariadb import SOCKET, Server, copy_of  # noqa: E402

server = Server("--skip-grant-tables", data=copy_of())
reader = pymysql.connect(unix_socket=SOCKET, user="root", database="shop").cursor()
reader.execute("select total from orders")
print("the order is there" if reader.fetchone() == (42,) else "the order is lost")
server.end()
