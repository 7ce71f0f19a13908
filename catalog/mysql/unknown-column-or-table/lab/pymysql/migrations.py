"""A small migration tool: applies the steps that the database does not have in its own table."""

STEPS = [
    ("001", "create table Orders (id int primary key, customer varchar(40), total int)"),
    ("002", "alter table Orders add column paid tinyint not null default 1"),
]


def migrate(cursor, steps=STEPS):
    cursor.execute("create table if not exists migrations (name varchar(10) primary key)")
    for name, statement in steps:
        cursor.execute("select 1 from migrations where name = %s", (name,))
        if cursor.fetchone():
            continue
        cursor.execute(statement)
        cursor.execute("insert into migrations values (%s)", (name,))
