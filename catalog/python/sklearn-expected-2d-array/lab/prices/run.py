"""Prices of flats by size, and by size and rooms. Each price is 2 for a square metre and 10 for a room, so that what is right is known."""
import os
import sys

# The interpreter may have packages of its own.
sys.path[:] = [one for one in sys.path if not one.endswith("-packages")]
cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

one_column = cause == "one-feature"
size, fit, ask = "size", "size.reshape(-1, 1), 2 * size", "numpy.array([[50.0]])"
if one_column:
    fit = "size, 2 * size"
else:
    fit = "numpy.column_stack([size, rooms]), 2 * size + 10 * rooms"
    ask = "numpy.array([50.0, 3.0])"
if approach == "reshape-column":
    fit, ask = (fit.replace("size,", "size.reshape(-1, 1),", 1), ask) if one_column else (fit, f"{ask}.reshape(-1, 1)")
if approach == "reshape-row":
    fit, ask = (fit.replace("size,", "size.reshape(1, -1),", 1), ask) if one_column else (fit, f"{ask}.reshape(1, -1)")
if approach == "brackets":
    fit, ask = (fit.replace("size,", "[size],", 1), ask) if one_column else (fit, "[[50.0, 3.0]]")
if approach == "reshape-both":
    fit = "size.reshape(1, -1), (2 * size).reshape(1, -1)"
    ask = "numpy.array([[50.0] * len(size)])"
if approach == "to-a-list":
    fit, ask = (fit.replace("size,", "list(size),", 1), ask) if one_column else (fit, "[50.0, 3.0]")
program = f"""
import numpy
from sklearn.linear_model import LinearRegression
size = numpy.array([20.0, 35.0, 60.0, 80.0, 95.0])
rooms = numpy.array([1.0, 2.0, 2.0, 4.0, 3.0])
model = LinearRegression().fit({fit})
price = model.predict({ask})
with open("price.txt", "w") as file:
    file.write(str(float(price.ravel()[0])))
print("a price is there")
"""
exec(compile(program, "prices.py", "exec"), {})
