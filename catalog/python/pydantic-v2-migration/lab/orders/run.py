"""Writes the shop's models as the cause and the approach have them, and gives them a good order."""
import os
import subprocess
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
two = approach == "write-it-for-2"

library = "pydantic.v1" if approach == "v1-namespace" else "pydantic"
names = "BaseModel, Field"
code = 'Field(pattern="^[A-Z]{3}$")' if library == "pydantic" else 'Field(regex="^[A-Z]{3}$")'
currency, settings, check = 'currency: ClassVar = "EUR"', "", ""
if cause == "argument-renamed":
    code = code if two else 'Field(regex="^[A-Z]{3}$")'
    code = "Field()" if approach == "drop-the-check" else code
if cause == "attribute-without-type" and not two:
    currency = 'currency = "EUR"'
if cause == "settings-moved":
    settings = f"from {'pydantic_settings' if approach == 'install-pydantic-settings' else library} import BaseSettings\nclass Settings(BaseSettings):\n    shop: str = 'ours'\n"
if cause == "root-validator" and approach != "drop-the-check":
    names += ", model_validator" if two else ", root_validator"
    check = """
    @model_validator(mode="after")
    def in_order(self):
        if self.first > self.last:
            raise ValueError("first after last")
        return self
""" if two else """
    @root_validator
    def in_order(cls, values):
        if values["first"] > values["last"]:
            raise ValueError("first after last")
        return values
"""
with open("shop.py", "w") as file:
    file.write(f"""
from typing import ClassVar
from {library} import {names}
{settings}
class Order(BaseModel):
    {currency}
    code: str = {code}
    first: int
    last: int
{check}
""")
good = "from shop import Order\norder = Order(code='ABC', first=1, last=2)\nprint('accepted:', order.code, 'in', order.currency)\n"
# -S: only the packages of this scenario.
raise SystemExit(subprocess.run([sys.executable, "-S", "-c", good]).returncode)
