"""What is in the table: nothing, or the note as it was written."""
import os
import sys
from datetime import datetime

import pymysql

sys.path.insert(0, "/lab/shared")
from mariadb import Server, copy_of  # noqa: E402

server = Server(data=copy_of(), port=3307, path="/tmp/audit.sock")
notes = pymysql.connect(unix_socket="/tmp/audit.sock", user="root", charset="utf8mb4").cursor()
notes.execute("select author, body, made from notes.notes")
body = {"text-too-long": "see you at the station", "character-set": "hello \U0001f600"}.get(os.environ["WAYOUT_CAUSE"], "hello")
wrong = [row for row in notes.fetchall() if row != ("Ada", body, datetime(2024, 1, 13, 8, 30))]
print(f"wrong: {wrong!r}".encode("ascii", "replace").decode() if wrong else "as it was written")
server.end()
