"""Loads an order in one session and writes its name and items afterwards, by a program as the cause and the approach have it."""
import os

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

query = "select(Order).options(selectinload(Order.items))" if approach == "load-eagerly" else "select(Order)"
work = f"order = session.execute({query}).scalars().one()\n"
if cause == "expired-by-commit":
    work += "order.name = order.name + ' Lovelace'\nsession.commit()\n"
work += {"refresh-before-close": "session.refresh(order)\n", "make-transient": "make_transient(order)\n"}.get(approach, "")
answer = "answer = [order.name]" if cause == "expired-by-commit" else "answer = [order.name, [item.name for item in order.items]]"
if approach == "read-inside":
    work += f"{answer}\n"
    answer = ""
if approach == "merge-into-another":
    answer = f"with Session(engine) as session:\n    order = session.merge(order)\n    {answer}"
expire = ", expire_on_commit=False" if approach == "expire-on-commit-off" else ""
block = f"session = Session(engine)\n{work}" if approach == "never-close" else f"with Session(engine{expire}) as session:\n    " + work.rstrip().replace("\n", "\n    ")
program = f"""
import json
from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, select
from sqlalchemy.orm import Session, declarative_base, make_transient, relationship, selectinload

Base = declarative_base()
MODEL
engine = create_engine("sqlite:///shop.db")
Base.metadata.create_all(engine)
with Session(engine) as first:
    first.add(Order(name="Ada", items=[Item(name="tea"), Item(name="bread")]))
    first.commit()

{block}
{answer}
with open("order.json", "w") as file:
    json.dump([answer, engine.pool.checkedout()], file)
print("written")
""".replace("MODEL", """class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    items = relationship("Item")

class Item(Base):
    __tablename__ = "items"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    order_id = Column(Integer, ForeignKey("orders.id"))
""")
program = program.replace("engine = create_engine(\"sqlite:///shop.db\")", "from sqlalchemy.pool import QueuePool\nengine = create_engine(\"sqlite:///shop.db\", poolclass=QueuePool)")
exec(compile(program, "orders.py", "exec"), {"__name__": "orders"})
