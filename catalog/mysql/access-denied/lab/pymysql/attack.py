"""May app or the superuser log in over the network with a password out of the usual lists?"""
import json
import pathlib
import sys

import pymysql

sys.path.insert(0, "/lab/shared")
from mariadb import Server, copy_of  # noqa: E402

server = Server(*json.loads(pathlib.Path("settings.json").read_text()), data=copy_of())
refused = []
for user in ("app", "root"):
    for password in ("guess", "", "root", "123456"):
        try:
            pymysql.connect(host="127.0.0.1", port=server.port, user=user, password=password)
            print(user, "is logged in")
            break
        except pymysql.err.OperationalError as error:
            if error.args[0] not in (1045, 1130, 1698):
                raise
    else:
        refused.append(user)
server.end()
sys.exit(f"refused: {', '.join(refused)}")
