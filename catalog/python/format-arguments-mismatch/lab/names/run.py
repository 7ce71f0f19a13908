"""Writes a line of text or a row, by a program as the cause and the approach have it."""
import os
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

programs = {
    "text-instead-of-number": 'number = "7"\nline = "even" if number % 2 == 0 else "odd"\n',
    "braces-with-percent": 'line = "{} costs {}" % ("tea", 3)\n',
    "tuple-is-one-value": 'point = (1, 2)\nline = "at %s" % point\n',
    "parameter-not-in-a-tuple": "save(name)\n",
}
save = """
import sqlite3
def save(name):
    with sqlite3.connect("shop.db") as shop:
        shop.executescript("create table if not exists names (name text); create table if not exists orders (what text);")
        shop.execute("insert into orders values ('kept')")
        shop.commit()
        CALL
"""
call = {
    "one-tuple": 'shop.execute("insert into names values (?)", (name,))',
    "f-string-in-sql": "shop.executescript(f\"insert into names values ('{name}')\")",
    "wrap-in-str": 'shop.execute("insert into names values (?)", (str(name)))',
    "add-placeholders": 'shop.execute("insert into names values (? || ? || ?)", (name))',
}.get(approach, 'shop.execute("insert into names values (?)", (name))')
changes = {
    "convert-first": {"text-instead-of-number": ("number %", "int(number) %")},
    "one-tuple": {"tuple-is-one-value": ("% point", "% (point,)")},
    "f-string": {"braces-with-percent": ('"{} costs {}" % ("tea", 3)', '"{} costs {}".format("tea", 3)'), "tuple-is-one-value": ('"at %s" % point', 'f"at {point}"')},
    "wrap-in-str": {"text-instead-of-number": ("number %", "str(number) %"), "tuple-is-one-value": ("% point", "% str(point)")},
    "add-placeholders": {"tuple-is-one-value": ('"at %s"', '"at %s, %s"')},
}.get(approach, {})
program = programs[cause]
if cause in changes:
    old, new = changes[cause]
    if old not in program:
        sys.exit(f"not in the program: {old}")
    program = program.replace(old, new)
if cause == "parameter-not-in-a-tuple":
    with open("saving.py", "w") as file:
        file.write(save.replace("CALL", call))
    program = "from saving import save\nfor name in ('Ada', 'Grace'):\n    save(name)\nline = 'saved'\n"
program += "with open('line.txt', 'w') as file:\n    file.write(line)\nprint('written')\n"
sys.path.insert(0, os.getcwd())
exec(compile(program, "names.py", "exec"), {})
