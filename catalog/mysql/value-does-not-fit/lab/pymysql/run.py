"""A note is stored, whose text, author, day or character does not fit the table."""
import os
import sys
from datetime import datetime

import pymysql

sys.path.insert(0, "/lab/shared")
from mariadb import SOCKET, Server, initialise  # noqa: E402

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
initialise()
server = Server()
charset = "latin1" if cause == "character-set" else "utf8mb4"
notes = pymysql.connect(unix_socket=SOCKET, user="root", charset="utf8mb4", autocommit=True).cursor()
notes.execute("create database notes")
notes.execute("use notes")
notes.execute(f"create table notes (author varchar(20) not null, body varchar(10), made datetime) character set {charset}")
if approach == "widen-column":
    notes.execute("alter table notes modify body varchar(500)")
if approach == "utf8mb4":
    notes.execute("alter table notes convert to character set utf8mb4")
if approach == "strict-mode-off":
    notes.execute("set sql_mode = ''")
note = {"author": "Ada", "body": "hello", "made": datetime(2024, 1, 13, 8, 30)}
if cause == "text-too-long":
    note["body"] = "see you at the station"
if cause == "no-value-given" and approach != "give-the-value":
    del note["author"]
if cause == "date-format" and approach != "pass-a-date":
    note["made"] = "13/01/2024 08:30"
if cause == "character-set":
    note["body"] = "hello \U0001f600"
verb = "insert ignore" if approach == "insert-ignore" else "insert"
try:
    notes.execute(f"{verb} into notes ({', '.join(note)}) values ({', '.join(['%s'] * len(note))})", tuple(note.values()))
    print("stored")
finally:
    server.end()
