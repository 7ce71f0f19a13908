"""Reads two orders as a partner sends them, with the model that the cause and the approach have."""
import os
import subprocess
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

orders = [{"number": 1, "firstName": "Ada", "note": "ring twice"}, {"number": 2, "firstName": "Bob", "note": "none"}]
if cause == "field-not-always-there":
    orders[1] = {"number": 2, "firstName": "Bob"}
note = "note: str | None = None" if cause == "other-name" or approach == "optional-with-default" else "note: str | None"
name = "first_name: str" if cause == "other-name" and approach != "name-or-alias" else 'first_name: str = Field(alias="firstName")'
if cause == "other-name" and approach == "optional-with-default":
    name = "first_name: str | None = None"
config = 'model_config = ConfigDict(extra="ignore")' if approach == "extra-ignore" else ""
make = "Order.model_construct(**data)" if approach == "model-construct" else "Order(**data)"
with open("shop.py", "w") as file:
    file.write(f"""
from pydantic import BaseModel, ConfigDict, Field

class Order(BaseModel):
    {config or "pass"}
    number: int
    {name}
    {note}

def read(data):
    return {make}
""")
program = f"from shop import read\nprint(*[f'{{one.first_name}}: {{one.note or \"none\"}}' for one in map(read, {orders})], sep=', ')\n"
with open("main.py", "w") as file:
    file.write(program)
# -S: only the packages of this scenario.
raise SystemExit(subprocess.run([sys.executable, "-S", "main.py"]).returncode)
