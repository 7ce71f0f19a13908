"""Gives the models an order that is wrong in what the cause is about: a code of two letters, or the last before the first."""
import os
import sys

sys.path.insert(0, os.getcwd())
wrong = {"root-validator": {"code": "ABC", "first": 2, "last": 1}}.get(os.environ["WAYOUT_CAUSE"], {"code": "x1", "first": 1, "last": 2})
try:
    from shop import Order

    Order(**wrong)
    print("taken")
except Exception as error:
    print("not had:", type(error).__name__)
