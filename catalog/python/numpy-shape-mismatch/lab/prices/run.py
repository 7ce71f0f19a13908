"""Computes a small answer with NumPy, by a program as the cause and the approach have it."""
import os

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

program = {
    # The mean of each row.
    "ragged-rows": {
        "": "answer = numpy.array(rows).mean(axis=1)",
        "keep-lists": "answer = numpy.array([numpy.mean(row) for row in rows])",
        "pad-with-nan": "table = numpy.full((3, 3), numpy.nan)\nfor at, row in enumerate(rows):\n    table[at, : len(row)] = row\nanswer = numpy.nanmean(table, axis=1)",
        "pad-with-zeros": "answer = numpy.array([row + [0] * (3 - len(row)) for row in rows]).mean(axis=1)",
        "object-array": "answer = numpy.array(rows, dtype=object).mean(axis=1)",
        "cut-to-shortest": "answer = numpy.array([row[:1] for row in rows]).mean(axis=1)",
    },
    # What all costs: milk has a price, and nobody has counted it.
    "values-missing": {
        "": "answer = prices * counts",
        "pad-with-zeros": "answer = prices * numpy.append(counts, 0)",
        "match-by-key": "priced = dict(zip(['tea', 'milk', 'bread', 'rice'], prices))\ncounted = dict(zip(['tea', 'bread', 'rice'], counts))\nanswer = numpy.array([priced[name] * counted[name] for name in counted])",
        "cut-to-shortest": "answer = prices[:3] * counts",
        "resize": "answer = prices * numpy.resize(counts, 4)",
    },
    # A factor for each of three rows.
    "wrong-axis": {
        "": "answer = table * numpy.array([1, 10, 100])",
        "add-an-axis": "answer = table * numpy.array([1, 10, 100])[:, None]",
        "transpose": "answer = table.T * numpy.array([1, 10, 100])",
    },
    "wrong-size": {
        "": "answer = table.ravel().reshape(4, 4)",
        "let-numpy-count": "answer = table.ravel().reshape(-1, 4)",
        "resize": "answer = numpy.resize(table.ravel(), (4, 4))",
    },
}[cause][approach]
before = """
import json
import numpy
rows = [[1, 2, 3], [4, 5], [6]]
prices = numpy.array([5, 2, 4, 3])
counts = numpy.array([2, 1, 10])
table = numpy.arange(12).reshape(3, 4)
"""
after = """
with open("answer.json", "w") as file:
    json.dump(answer.tolist(), file)
print("written")
"""
exec(compile(before + program + after, "prices.py", "exec"), {})
