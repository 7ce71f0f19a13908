"""Are Ada, Bob and Cem what they were, and can nobody be there twice?"""
import sys

import pymysql

sys.path.insert(0, "/lab/shared")
from mariadb import SOCKET, Server, copy_of  # noqa: E402

server = Server(data=copy_of())
try:
    shop = pymysql.connect(unix_socket=SOCKET, user="root", database="shop", autocommit=True).cursor()
    shop.execute("select name, balance from users where email in ('ada@example.com', 'bob@example.com', 'cem@example.com') order by id")
    users, faults = shop.fetchall(), []
    if users != (("Ada", 42), ("Bob", 42), ("Cem", 42)):
        faults.append(f"users {users}")
    try:
        shop.execute("insert into users (email, name) values ('bob@example.com', 'Bob')")
        faults.append("Bob can be there twice")
    except pymysql.err.IntegrityError:
        pass
    print(f"wrong: {'; '.join(faults)}" if faults else "users are right")
finally:
    server.end()
