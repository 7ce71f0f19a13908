"""Writes what NumPy has counted as JSON, by a program as the approach has it."""
import os

approach = os.environ["WAYOUT_APPROACH"]

call = {
    "convert-first": 'json.dumps({"count": data["count"].item(), "row": data["row"].tolist()})',
    "default-function": "json.dumps(data, default=plain)",
    "default-str": "json.dumps(data, default=str)",
    "default-dict": "json.dumps(data, default=lambda o: o.__dict__)",
    "dump-the-str": "json.dumps(str(data))",
    "orjson-numpy": "orjson.dumps(data, option=orjson.OPT_SERIALIZE_NUMPY).decode()",
}.get(approach, "json.dumps(data)")
program = f"""
import json
import numpy
import orjson

def plain(value):
    if hasattr(value, "tolist"):
        return value.tolist()
    raise TypeError(f"cannot write {{type(value).__name__}}")

row = numpy.array([1, 2, 3])
data = {{"count": row.sum(), "row": row}}
text = {call}
with open("counts.json", "w") as file:
    file.write(text)
print("written")
"""
exec(compile(program, "counts.py", "exec"), {})
