"""Loads an order in an async session and prints its items, by a program as the approach has it."""
import os

approach = os.environ["WAYOUT_APPROACH"]

query = "select(Order).options(selectinload(Order.items))" if approach == "load-eagerly" else "select(Order)"
items = "await order.awaitable_attrs.items" if approach == "awaitable-attribute" else "order.items"
expire = ", expire_on_commit=False" if approach == "expire-on-commit-off" else ""
use = f'print("items:", ", ".join(sorted(item.name for item in {items})))'
# Read where the session is open, as it always is with `awaitable_attrs`; or afterwards, with what is loaded.
inside = approach in ("", "read-inside", "awaitable-attribute", "expire-on-commit-off")
program = f"""
import asyncio
from sqlalchemy import ForeignKey, select
from sqlalchemy.ext.asyncio import AsyncAttrs, AsyncSession, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship, selectinload

class Base(AsyncAttrs, DeclarativeBase):
    pass

class Order(Base):
    __tablename__ = "orders"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    items: Mapped[list["Item"]] = relationship()

class Item(Base):
    __tablename__ = "items"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"))

async def main():
    engine = create_async_engine("sqlite+aiosqlite:///shop.db")
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    async with AsyncSession(engine) as session:
        session.add(Order(name="Ada", items=[Item(name="tea"), Item(name="bread")]))
        await session.commit()
    try:
        async with AsyncSession(engine{expire}) as session:
            order = (await session.scalars({query})).one()
            {use if inside else ""}
        {"" if inside else use}
    finally:
        await engine.dispose()

asyncio.run(main())
"""
exec(compile(program, "orders.py", "exec"), {"__name__": "orders"})
