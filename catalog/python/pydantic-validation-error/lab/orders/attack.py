"""Is an order taken whose number is no number?"""
import os
import sys

sys.path.insert(0, os.getcwd())
try:
    from shop import read

    read({"number": "seven", "firstName": "Eve", "note": "x"})
    print("taken")
except Exception as error:
    print("not had:", type(error).__name__)
