"""A shop with the users Ada, Bob and Cem, each with a balance; it keeps notes and short links as well."""
import os
import sys

import pymysql

sys.path.insert(0, "/lab/shared")
from mariadb import SOCKET, Server, initialise  # noqa: E402

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
PEOPLE = [("ada@example.com", "Ada"), ("bob@example.com", "Bob"), ("cem@example.com", "Cem")]
VERB = {"insert-ignore": "insert ignore", "replace-into": "replace"}.get(approach, "insert")
TAIL = " on duplicate key update {0} = values({0})" if approach == "on-duplicate-key-update" else ""

initialise()
server = Server()
shop = pymysql.connect(unix_socket=SOCKET, user="root", autocommit=True).cursor()


def all_of(statement):
    shop.execute(statement)
    return shop.fetchall()


def sign_up(email, name):
    try:
        rows = shop.execute(f"{VERB} into users (email, name) values (%s, %s){TAIL.format('name')}", (email, name))
    except pymysql.err.IntegrityError as error:
        if approach == "handle-1062" and error.args[0] == 1062:
            return "taken"
        raise
    return "stored" if rows == 1 else "taken"


def work():
    if cause == "value-taken":
        return sign_up("ada@example.com", "A stranger") in ("stored", "taken")
    if cause == "rerun":
        for email, name in PEOPLE:
            sign_up(email, name)
        return len(all_of("select id from users")) >= 3
    if cause == "equal-by-collation":
        for code, target in (("aB1", "/shoes"), ("ab1", "/hats")):
            shop.execute(f"{VERB} into links (code, target) values (%s, %s){TAIL.format('target')}", (code, target))
        return all_of("select target from links order by target") == (("/hats",), ("/shoes",))
    for text in ("first", "second"):
        shop.execute(f"{VERB} into notes (text) values (%s)", (text,))
    return [text for (text,) in all_of("select text from notes where text in ('first', 'second') order by text")] == ["first", "second"]


try:
    shop.execute("create database shop")
    shop.execute("use shop")
    shop.execute(
        "create table users (id int auto_increment primary key, email varchar(40) not null, name varchar(40), "
        "balance int not null default 7, unique key email (email))"
    )
    for person in PEOPLE:
        shop.execute("insert into users (email, name, balance) values (%s, %s, 42)", person)
    shop.execute("create table notes (id int not null default 0 primary key, text varchar(40))")
    shop.execute("create table links (code varchar(8) character set utf8mb4 collate utf8mb4_general_ci primary key, target varchar(40))")
    if approach == "add-auto-increment":
        shop.execute("alter table notes modify id int not null auto_increment")
    if approach == "reset-auto-increment":
        shop.execute("alter table notes auto_increment = 1")
    if approach == "binary-collation":
        shop.execute("alter table links modify code varchar(8) character set utf8mb4 collate utf8mb4_bin not null")
    if approach == "drop-key":
        shop.execute("alter table users drop key email")
    print("as it should be:", "yes" if work() else "no")
finally:
    server.end()
