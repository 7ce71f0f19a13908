"""Prices an order of 100 with a discount of 20, by a program as the cause and the approach have it."""
import os

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

more = ", **more" if approach == "accept-anything" else ""
if cause == "misspelled":
    name = {"correct-the-name": "discount=20", "leave-it-out": ""}.get(approach, "dicount=20")
    program = f"""
def price(amount, *, discount=0{more}):
    return amount - discount
answer = price(100, {name})
"""
if cause == "dict-has-more":
    data = {"amount": 100, "discount": 20, "colour": "blue"}
    arguments = {"choose-keys": "**{key: data[key] for key in ('amount', 'discount')}", "leave-it-out": "data['amount']"}.get(approach, "**data")
    program = f"""
def price(amount, discount=0{more}):
    return amount - discount
data = {data}
answer = price({arguments})
"""
if cause == "not-taken-by-the-parent":
    init = """
    def __init__(self, **more):
        super().__init__(**more)
        self.discount = more.get("discount", 0)
"""
    if approach == "keep-before-super":
        init = """
    def __init__(self, discount=0, **more):
        super().__init__(**more)
        self.discount = discount
"""
    program = f"""
class Base:
    def __init__(self, amount{more}):
        self.amount = amount
class Order(Base):{init}
order = Order(amount=100{"" if approach == "leave-it-out" else ", discount=20"})
answer = order.amount - order.discount
"""
program += 'with open("price.txt", "w") as file:\n    file.write(str(answer))\nprint("written")\n'
exec(compile(program, "orders.py", "exec"), {})
