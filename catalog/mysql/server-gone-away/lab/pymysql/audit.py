"""Is there a sale for each piece that is gone, and the other way round?"""
import sys

import pymysql

sys.path.insert(0, "/lab/shared")
from mariadb import SOCKET, Server, copy_of  # noqa: E402

server = Server(data=copy_of())
reader = pymysql.connect(unix_socket=SOCKET, user="root", database="shop").cursor()
reader.execute("select (select count(*) from sales), 10 - (select pieces from stock)")
sales, gone = reader.fetchone()
server.end()
print("sales and stock agree" if sales == gone else f"{sales} sales, {gone} pieces gone")
